package org.opora.home;

import java.util.List;

/** The start page: only the parts of the person's roles are filled. */
public record HomeView(
        HomeCounts counts,
        List<TaskLine> tasks,
        List<Debtor> debtors,
        List<ChecklistLine> checklist,
        List<MunicipalityTotals> totals) {}
