package org.opora.home;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.followup.FollowupLists.Execution;

/**
 * What the person who controls the execution sees: orders in force of the running years, instructions, what is late.
 *
 * @param instructions of the running years, cancelled ones left out
 */
public record ControlDesk(List<Controlled> orders, Execution instructions, List<LateWork> late) {

    /**
     * A registered order under control.
     *
     * @param controller as printed in the order
     * @param items with a date
     * @param past items whose date has passed
     * @param next nearest date to come
     */
    public record Controlled(
            UUID id,
            String number,
            LocalDate date,
            String title,
            String controller,
            long items,
            long past,
            @Nullable LocalDate next,
            long unread) {}
}
