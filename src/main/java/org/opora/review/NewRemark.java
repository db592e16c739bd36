package org.opora.review;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A remark as an expert writes it. @param rowId row of the programme, null when it is about the whole */
public record NewRemark(@Nullable UUID rowId, RemarkKind kind, String text) {}
