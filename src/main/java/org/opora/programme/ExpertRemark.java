package org.opora.programme;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A remark of an expertise that the school answers.
 *
 * @param source whose it is, in words: municipal or regional expertise
 * @param rowId row of the programme it is pinned to, null when it is about the whole
 */
public record ExpertRemark(UUID remarkId, String source, @Nullable UUID rowId, String text, boolean critical) {}
