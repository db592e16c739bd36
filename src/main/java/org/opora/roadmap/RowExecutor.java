package org.opora.roadmap;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A post or body that a row names; the first one answers, the others help.
 *
 * @param accountId the person behind it, if the municipality's dictionary knows one
 */
@Embeddable
public record RowExecutor(String name, @Nullable UUID accountId) {}
