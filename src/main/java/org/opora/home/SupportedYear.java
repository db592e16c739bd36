package org.opora.home;

import org.opora.cycle.CycleView;
import org.opora.supportcase.SupportCaseView;

/** A year in which the school was supported, with what it was supported for and what came of it. */
public record SupportedYear(CycleView cycle, SupportCaseView supportCase) {}
