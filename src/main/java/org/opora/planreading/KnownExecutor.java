package org.opora.planreading;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An executor that the municipality's dictionary knows.
 *
 * @param name as plans write it
 * @param post the post or body behind the name; empty when the name says it itself
 * @param from first day on which the name means this; null: always
 * @param to last day; null: until told otherwise
 */
public record KnownExecutor(
        String name, ExecutorKind kind, String post, @Nullable LocalDate from, @Nullable LocalDate to) {

    /** What a roadmap calls this executor. */
    public String shown() {
        return post.isBlank() ? name : post;
    }
}
