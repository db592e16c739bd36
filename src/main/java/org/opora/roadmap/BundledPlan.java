package org.opora.roadmap;

import java.time.LocalDate;
import java.util.List;

/** A plan that comes with the application, as a template for any year: own words, roles instead of names. */
public record BundledPlan(
        String name,
        String title,
        LocalDate start,
        LocalDate end,
        String controller,
        String orderNumber,
        LocalDate orderDate,
        List<PlanColumn> columns,
        List<PlanRow> rows) {}
