package org.opora.roadmap;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A plan that is to run.
 *
 * @param template name of the bundled plan it comes from, or null
 * @param orderNumber number of the order that already approves it, or null when the order is still to be made
 * @param orderDate with {@code orderNumber}
 * @param controller post of the person who controls it
 * @param carriedFrom the plan it goes on with, or null
 * @param columns those of the order's own table, in its order; none when they are not known
 */
public record NewRoadmap(
        UUID municipalityId,
        String title,
        @Nullable String template,
        LocalDate start,
        LocalDate end,
        @Nullable String orderNumber,
        @Nullable LocalDate orderDate,
        String controller,
        List<PlanRow> rows,
        @Nullable UUID carriedFrom,
        List<PlanHeading> columns) {

    /** Copies the lists. */
    public NewRoadmap {
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
    }

    /** A plan of which only the rows are known. */
    public NewRoadmap(
            UUID municipalityId,
            String title,
            @Nullable String template,
            LocalDate start,
            LocalDate end,
            @Nullable String orderNumber,
            @Nullable LocalDate orderDate,
            String controller,
            List<PlanRow> rows,
            @Nullable UUID carriedFrom) {
        this(
                municipalityId,
                title,
                template,
                start,
                end,
                orderNumber,
                orderDate,
                controller,
                rows,
                carriedFrom,
                List.of());
    }
}
