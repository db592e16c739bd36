package org.opora.registry;

import org.jspecify.annotations.Nullable;

/**
 * A line of a table of schools that was understood.
 *
 * @param existing the school of the register that it names, null for a new one
 * @param details what the register would say; the head school is still a name
 * @param head short name of the head school, empty for none
 */
record ReadSchool(int line, @Nullable School existing, SchoolDetails details, String head) {}
