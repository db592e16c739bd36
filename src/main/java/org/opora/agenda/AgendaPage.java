package org.opora.agenda;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.inbox.DueTasks.SchoolName;
import org.opora.registry.Municipality;

/**
 * A month of deadlines, as a grid of weeks or as a list.
 *
 * @param place whose; null for the reader's own tasks
 * @param places the municipalities that the reader oversees, by name
 * @param weeks empty for a list
 * @param lines one page of the list, by day; empty for a grid
 * @param schools to choose from
 */
public record AgendaPage(
        YearMonth month,
        LocalDate today,
        @Nullable Municipality place,
        List<Municipality> places,
        List<List<AgendaDay>> weeks,
        List<AgendaDay> lines,
        boolean more,
        List<SchoolName> schools,
        @Nullable UUID school) {

    /** Days of this month on which something is due, for narrow screens. */
    public List<AgendaDay> busy() {
        return weeks.stream()
                .flatMap(List::stream)
                .filter(day -> day.inMonth() && day.total() > 0)
                .toList();
    }

    /** Whether nothing at all is due. */
    public boolean isEmpty() {
        return lines.isEmpty() && busy().isEmpty();
    }
}
