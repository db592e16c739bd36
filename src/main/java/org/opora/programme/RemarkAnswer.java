package org.opora.programme;

import java.util.UUID;

/**
 * The school's answer to one remark.
 *
 * @param taken «учтено» or «не учтено»
 * @param why how it was taken in, or why not
 */
public record RemarkAnswer(UUID remarkId, boolean taken, String why) {}
