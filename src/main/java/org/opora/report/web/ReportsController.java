package org.opora.report.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.account.Access;
import org.opora.account.Role;
import org.opora.report.ListResults;
import org.opora.report.MunicipalityResult;
import org.opora.report.ReadResults;
import org.opora.report.YearChoice;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Results of schools, of a year, and municipalities beside each other. */
@Controller
class ReportsController {

    private final ListResults lists;
    private final ReadResults reads;
    private final Access access;

    ReportsController(ListResults lists, ReadResults reads, Access access) {
        this.lists = lists;
        this.reads = reads;
        this.access = access;
    }

    @GetMapping("/reports")
    String list(@RequestParam(required = false) @Nullable UUID cycle, Model model) {
        List<UUID> own = List.copyOf(access.viewer().schoolIds(Role.DIRECTOR, Role.STAFF));
        if (!own.isEmpty() && cycle == null) {
            return "redirect:/reports/schools/" + own.get(0);
        }
        List<YearChoice> years = lists.years();
        model.addAttribute("years", years);
        if (cycle != null) {
            show(lists.year(cycle), model);
        } else if (!years.isEmpty()) {
            show(years.get(0), model);
        }
        return "report/list";
    }

    private void show(YearChoice chosen, Model model) {
        List<MunicipalityResult> comparison = lists.comparison(chosen.year());
        model.addAttribute("chosen", chosen);
        model.addAttribute("schools", lists.schools(chosen.cycleId()));
        model.addAttribute("comparison", comparison.size() > 1 ? comparison : List.of());
        model.addAttribute("total", lists.total(comparison).orElse(null));
        model.addAttribute("result", reads.year(chosen.cycleId()));
    }

    @GetMapping("/reports/schools/{schoolId}")
    String school(@PathVariable UUID schoolId, Model model) {
        model.addAttribute("dossier", reads.school(schoolId));
        return "report/school";
    }
}
