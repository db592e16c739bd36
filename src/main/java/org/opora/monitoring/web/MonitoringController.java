package org.opora.monitoring.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.monitoring.BrowseResults;
import org.opora.monitoring.ExamCatalogue;
import org.opora.monitoring.MonitoringScope;
import org.opora.monitoring.ResultFilter;
import org.opora.monitoring.ResultYear;
import org.opora.monitoring.Results;
import org.opora.monitoring.ReviewMonitoring;
import org.opora.registry.Registry;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Results by school and procedure, completeness, the monitorings of the municipality. */
@Controller
@RequestMapping("/monitoring")
class MonitoringController {

    private final BrowseResults browse;
    private final ReviewMonitoring review;
    private final Results results;
    private final ExamCatalogue catalogue;
    private final Registry registry;

    MonitoringController(
            BrowseResults browse,
            ReviewMonitoring review,
            Results results,
            ExamCatalogue catalogue,
            Registry registry) {
        this.browse = browse;
        this.review = review;
        this.results = results;
        this.catalogue = catalogue;
        this.registry = registry;
    }

    @GetMapping
    String page(
            @RequestParam(name = "municipality", required = false) @Nullable UUID municipality,
            ResultFilter filter,
            @RequestParam(name = "page", defaultValue = "0") int page,
            Model model) {
        MonitoringScope scope = browse.scope(municipality);
        ResultYear year = results.thisYear(scope.municipality().id()).orElse(null);
        model.addAttribute("scope", scope);
        model.addAttribute("filter", filter);
        model.addAttribute("year", year);
        model.addAttribute("years", browse.years(scope));
        model.addAttribute("results", browse.page(scope, filter, page));
        model.addAttribute("procedures", catalogue.procedures());
        model.addAttribute("subjects", catalogue.subjects());
        model.addAttribute(
                "schools",
                registry.schools(scope.municipality().id()).stream()
                        .filter(school ->
                                scope.schools() == null || scope.schools().contains(school.id()))
                        .toList());
        model.addAttribute(
                "completeness",
                year == null || scope.schools() != null
                        ? List.of()
                        : results.completeness(scope.municipality().id(), year.schoolYear()));
        model.addAttribute(
                "rounds",
                scope.schools() == null
                        ? review.ofMunicipality(scope.municipality().id())
                        : List.of());
        model.addAttribute("base", Addresses.filtered(scope.municipality().id(), filter));
        return "monitoring/results";
    }

    @GetMapping("/rounds/{id}")
    String round(@PathVariable("id") UUID id, Model model) {
        model.addAttribute("view", review.byId(id));
        return "monitoring/round";
    }
}
