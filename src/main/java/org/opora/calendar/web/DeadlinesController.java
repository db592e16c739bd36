package org.opora.calendar.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.account.Access;
import org.opora.account.Role;
import org.opora.calendar.DeadlineKind;
import org.opora.calendar.EditDeadlines;
import org.opora.error.NotFoundException;
import org.opora.registry.Municipality;
import org.opora.registry.Registry;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class DeadlinesController {

    private final EditDeadlines editDeadlines;
    private final Registry registry;
    private final Access access;
    private final Clock clock;

    DeadlinesController(EditDeadlines editDeadlines, Registry registry, Access access, Clock clock) {
        this.editDeadlines = editDeadlines;
        this.registry = registry;
        this.access = access;
        this.clock = clock;
    }

    @GetMapping("/settings/deadlines")
    String list(
            @RequestParam(required = false) @Nullable UUID municipality,
            @RequestParam(required = false) @Nullable Integer year,
            Model model) {
        List<Municipality> own = own();
        UUID chosen = municipality != null
                ? municipality
                : own.stream().findFirst().orElseThrow(NotFoundException::new).id();
        int shown = year != null
                ? year
                : LocalDate.ofInstant(clock.instant(), clock.getZone()).getYear();
        registry.municipality(chosen);
        model.addAttribute("lines", editDeadlines.list(chosen, shown));
        model.addAttribute("municipality", chosen);
        model.addAttribute("municipalities", own);
        model.addAttribute("year", shown);
        model.addAttribute("known", editDeadlines.knowsCalendarOf(shown));
        model.addAttribute("mayEdit", access.mayMunicipality(chosen, Role.COORDINATOR));
        return "calendar/deadlines";
    }

    @PostMapping("/settings/deadlines")
    String change(
            @RequestParam UUID municipality,
            @RequestParam int year,
            @RequestParam DeadlineKind kind,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate due,
            RedirectAttributes redirect) {
        editDeadlines.change(municipality, year, kind, due);
        redirect.addFlashAttribute("notice", "calendar.deadline.saved");
        return "redirect:/settings/deadlines?municipality=" + municipality + "&year=" + year;
    }

    private List<Municipality> own() {
        return registry.municipalities().stream()
                .filter(one -> access.mayMunicipality(one.id(), Role.COORDINATOR, Role.HEAD, Role.ADMIN))
                .toList();
    }
}
