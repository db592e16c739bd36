package org.opora.workkind.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.account.Access;
import org.opora.account.Role;
import org.opora.calendar.DeadlineKind;
import org.opora.error.NotFoundException;
import org.opora.inbox.TaskPriority;
import org.opora.registry.Municipality;
import org.opora.registry.Registry;
import org.opora.workkind.EditWorkKinds;
import org.opora.workkind.WorkRule;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Kinds of work: what is agreed for them, and what a change would move. */
@Controller
class WorkKindController {

    private static final String LIST = "redirect:/settings/work?municipality=";

    private final EditWorkKinds kinds;
    private final Registry registry;
    private final Access access;
    private final Clock clock;

    WorkKindController(EditWorkKinds kinds, Registry registry, Access access, Clock clock) {
        this.clock = clock;
        this.kinds = kinds;
        this.registry = registry;
        this.access = access;
    }

    @GetMapping("/settings/work")
    String list(
            @RequestParam(required = false) @Nullable UUID municipality,
            @RequestParam(required = false) @Nullable String process,
            Model model) {
        List<Municipality> own = registry.municipalities().stream()
                .filter(one -> access.mayMunicipality(one.id(), Role.COORDINATOR, Role.HEAD, Role.ADMIN))
                .toList();
        UUID chosen = municipality != null
                ? municipality
                : own.stream().findFirst().orElseThrow(NotFoundException::new).id();
        registry.municipality(chosen);
        List<EditWorkKinds.Line> lines = kinds.list(chosen);
        List<String> processes =
                lines.stream().map(line -> line.kind().processName()).distinct().toList();
        String shown = process != null && processes.contains(process) ? process : busiest(lines);
        model.addAttribute(
                "lines",
                lines.stream()
                        .filter(line -> line.kind().processName().equals(shown))
                        .toList());
        model.addAttribute("processes", processes);
        model.addAttribute("process", shown);
        model.addAttribute("municipality", chosen);
        model.addAttribute("municipalities", own);
        model.addAttribute("mayEdit", kinds.mayChange(chosen));
        return "workkind/list";
    }

    /** Where most of the open tasks are. */
    private static @Nullable String busiest(List<EditWorkKinds.Line> lines) {
        return lines.stream()
                .max(Comparator.comparingLong(EditWorkKinds.Line::open))
                .map(line -> line.kind().processName())
                .orElse(null);
    }

    @GetMapping("/settings/work/preview")
    String preview(
            @RequestParam UUID municipality,
            @RequestParam String task,
            @RequestParam(required = false) @Nullable TaskPriority priority,
            @RequestParam(required = false) @Nullable Integer days,
            @RequestParam(required = false) @Nullable Integer claimDays,
            Model model) {
        WorkRule rule = new WorkRule(priority, days, claimDays);
        model.addAttribute("moves", kinds.preview(municipality, task, rule));
        model.addAttribute("line", kinds.line(municipality, task));
        model.addAttribute("rule", rule);
        model.addAttribute("now", clock.instant());
        model.addAttribute("municipality", municipality);
        return "workkind/preview";
    }

    @PostMapping("/settings/work")
    String change(
            @RequestParam UUID municipality,
            @RequestParam String task,
            @RequestParam(required = false) @Nullable TaskPriority priority,
            @RequestParam(required = false) @Nullable Integer days,
            @RequestParam(required = false) @Nullable Integer claimDays,
            @RequestParam(defaultValue = "false") boolean open,
            RedirectAttributes flash) {
        List<UUID> prepared = kinds.change(municipality, task, new WorkRule(priority, days, claimDays), open);
        flash.addFlashAttribute("notice", "workkind.saved");
        return next(prepared, LIST + municipality);
    }

    @GetMapping("/settings/work/deadline")
    String previewDeadline(
            @RequestParam UUID municipality,
            @RequestParam int year,
            @RequestParam DeadlineKind kind,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate due,
            Model model) {
        model.addAttribute("moves", kinds.preview(municipality, year, kind, due));
        model.addAttribute("municipality", municipality);
        model.addAttribute("year", year);
        model.addAttribute("kind", kind);
        model.addAttribute("newDue", due);
        return "workkind/deadline";
    }

    @PostMapping("/settings/work/deadline")
    String changeDeadline(
            @RequestParam UUID municipality,
            @RequestParam int year,
            @RequestParam DeadlineKind kind,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate due,
            RedirectAttributes flash) {
        List<UUID> prepared = kinds.change(municipality, year, kind, due);
        flash.addFlashAttribute("notice", "calendar.deadline.saved");
        return next(prepared, "redirect:/settings/deadlines?municipality=" + municipality + "&year=" + year);
    }

    /** One change of open tasks is looked at on its page, two are chosen from the list of them. */
    private static String next(List<UUID> prepared, String otherwise) {
        return prepared.isEmpty()
                ? otherwise
                : prepared.size() == 1 ? "redirect:/batches/" + prepared.get(0) : "redirect:/batches";
    }
}
