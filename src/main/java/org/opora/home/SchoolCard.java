package org.opora.home;

import java.util.List;
import java.util.Set;
import org.opora.inbox.InboxTask;
import org.opora.journal.JournalLine;
import org.opora.monitoring.ResultView;
import org.opora.programme.ProgrammeView;
import org.opora.registry.Municipality;
import org.opora.registry.School;

/**
 * All that is kept about a school, over the years.
 *
 * @param years its support, newest first
 * @param results exam results, newest first; numbers of small groups are masked for the region
 * @param failed share below the minimum threshold over the school years, out of these results
 * @param indices social and deficit index over the school years
 * @param ownTasks ids of the tasks that the person may open; of the others one only learns that they are open
 * @param mayEdit whether the person may change the register
 */
public record SchoolCard(
        School school,
        Municipality municipality,
        List<SupportedYear> years,
        List<ResultView> results,
        YearChart failed,
        YearChart indices,
        List<ProgrammeView> programmes,
        List<InboxTask> tasks,
        Set<String> ownTasks,
        List<JournalLine> journal,
        boolean mayEdit) {}
