package org.opora.home;

import java.util.List;
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
 * @param mayEdit whether the person may change the register
 */
public record SchoolCard(
        School school,
        Municipality municipality,
        List<SupportedYear> years,
        List<ResultView> results,
        List<ProgrammeView> programmes,
        List<InboxTask> tasks,
        List<JournalLine> journal,
        boolean mayEdit) {}
