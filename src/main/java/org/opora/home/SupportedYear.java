package org.opora.home;

import java.util.List;
import org.opora.cycle.CycleView;
import org.opora.cycle.UnfinishedWork;
import org.opora.supportcase.SupportCaseView;

/**
 * A year in which the school was supported, with what it was supported for and what came of it.
 *
 * @param unfinished what was still to be done when the year closed
 */
public record SupportedYear(CycleView cycle, SupportCaseView supportCase, List<UnfinishedWork> unfinished) {}
