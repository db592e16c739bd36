package org.opora.planreading.web;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opora.account.Access;
import org.opora.account.Role;
import org.opora.bpmn.Stage;
import org.opora.error.NotFoundException;
import org.opora.error.OporaException;
import org.opora.error.Sentences;
import org.opora.planreading.ChosenEvidence;
import org.opora.planreading.EditableCells;
import org.opora.planreading.EvidenceClass;
import org.opora.planreading.EvidenceUnit;
import org.opora.planreading.ExecutorKind;
import org.opora.planreading.IssueSentences;
import org.opora.planreading.KeepRecognition;
import org.opora.planreading.KnownExecutor;
import org.opora.planreading.MakeRows;
import org.opora.planreading.SchoolGroup;
import org.opora.planreading.SettleDoubts;
import org.opora.planreading.SettledPlan;
import org.opora.registry.Registry;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A plan is uploaded, its doubts are settled beside its source. */
@Controller
@RequestMapping("/recognitions")
class RecognitionController {

    private final KeepRecognition recognitions;
    private final SettleDoubts doubts;
    private final MakeRows makeRows;
    private final IssueSentences issues;
    private final Registry registry;
    private final Access access;
    private final Sentences sentences;

    RecognitionController(
            KeepRecognition recognitions,
            SettleDoubts doubts,
            MakeRows makeRows,
            IssueSentences issues,
            Registry registry,
            Access access,
            Sentences sentences) {
        this.recognitions = recognitions;
        this.doubts = doubts;
        this.makeRows = makeRows;
        this.issues = issues;
        this.registry = registry;
        this.access = access;
        this.sentences = sentences;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "0") int page, Model model) {
        model.addAttribute("page", recognitions.list(page));
        model.addAttribute(
                "municipalities",
                registry.municipalities().stream()
                        .filter(one -> access.mayMunicipality(one.id(), Role.COORDINATOR))
                        .toList());
        return "planreading/list";
    }

    @PostMapping
    String upload(
            @RequestParam(required = false) @Nullable UUID municipality,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(required = false) @Nullable String text,
            @RequestParam(required = false) @Nullable String html,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
                    LocalDate periodStart,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
                    LocalDate periodEnd,
            RedirectAttributes flash)
            throws IOException {
        PastedTable given = new PastedTable(file, text, html);
        try {
            return "redirect:/recognitions/"
                    + recognitions.upload(municipality, given.name(), given.content(), periodStart, periodEnd);
        } catch (OporaException refusal) {
            refuse(flash, refusal);
            flash.addFlashAttribute("pastedText", given.pasted() ? text : null);
            flash.addFlashAttribute("pastedHtml", given.pasted() ? html : null);
            return "redirect:/recognitions";
        }
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, @RequestParam(defaultValue = "0") int page, Model model, Locale locale) {
        SettledPlan plan = recognitions.settled(id);
        model.addAttribute("plan", RecognitionPage.of(plan, page, issues, locale));
        model.addAttribute("executors", PlanExecutors.of(plan));
        model.addAttribute("executorKinds", PlanExecutors.KINDS);
        model.addAttribute("groups", SchoolGroup.values());
        model.addAttribute("stages", Stage.values());
        model.addAttribute("classes", EvidenceClass.values());
        model.addAttribute("units", EvidenceUnit.values());
        return "planreading/show";
    }

    /** Accept, edit, exclude, restore one row, or accept and exclude all of a kind: {@code action} says which. */
    @PostMapping("/{id}/decisions")
    String decide(
            @PathVariable UUID id,
            @RequestParam String action,
            @RequestParam(defaultValue = "") String row,
            @RequestParam(defaultValue = "") String field,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "0") int line,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam MultiValueMap<String, String> form,
            RedirectAttributes flash) {
        try {
            switch (action) {
                case "accept" -> doubts.accept(id, row, field, code);
                case "accept-all" -> doubts.acceptAll(id, code);
                case "exclude" -> doubts.exclude(id, row);
                case "exclude-all" -> doubts.excludeAll(id, code);
                case "restore" -> doubts.restore(id, row);
                case "undo" -> doubts.undo(id, row);
                case "make-row" -> makeRows.make(id, line);
                case "unmake-row" -> makeRows.takeBack(id, line);
                case "edit" -> doubts.edit(id, row, cells(form));
                case "header" -> doubts.editHeader(id, cells(form));
                default -> throw new NotFoundException();
            }
            flash.addFlashAttribute("notice", "planreading.decided");
        } catch (OporaException refusal) {
            refuse(flash, refusal);
        }
        return back(id, page) + (row.isEmpty() ? "" : "#" + row);
    }

    /** Says who a name in the plan is, for this plan and every later one. */
    @PostMapping("/{id}/executors")
    String name(
            @PathVariable UUID id,
            @RequestParam String name,
            @RequestParam ExecutorKind kind,
            @RequestParam(defaultValue = "") String post,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to,
            RedirectAttributes flash) {
        try {
            doubts.name(id, new KnownExecutor(name.strip(), kind, post.strip(), from, to));
            flash.addFlashAttribute("notice", "planreading.executor-remembered");
        } catch (OporaException refusal) {
            refuse(flash, refusal);
        }
        return back(id, 0) + "#executors";
    }

    private static String back(UUID id, int page) {
        return "redirect:/recognitions/" + id + "?page=" + page;
    }

    /** Boxes of one name are ticked one by one: their values stand with commas between them. */
    private static Map<String, String> cells(MultiValueMap<String, String> form) {
        Map<String, String> cells = new HashMap<>();
        form.forEach((name, values) -> cells.put(
                name, values.stream().filter(value -> !value.isBlank()).collect(Collectors.joining(","))));
        List<ChosenEvidence.Choice> chosen = choices(form);
        if (!chosen.isEmpty()) {
            cells.put(EditableCells.EVIDENCE, ChosenEvidence.cell(chosen));
        }
        return cells;
    }

    /** Class, target and unit, result by result: the four fields of a result stand at the same place of their lists. */
    private static List<ChosenEvidence.Choice> choices(MultiValueMap<String, String> form) {
        List<String> classes = form.getOrDefault("resultClass", List.of());
        List<ChosenEvidence.Choice> choices = new ArrayList<>();
        for (int i = 0; i < classes.size(); i++) {
            choices.add(new ChosenEvidence.Choice(
                    classes.get(i),
                    at(form, "resultTarget", i),
                    at(form, "resultUnit", i),
                    at(form, "resultWords", i)));
        }
        return choices;
    }

    private static String at(MultiValueMap<String, String> form, String name, int place) {
        List<String> values = form.getOrDefault(name, List.of());
        return place < values.size() ? values.get(place) : "";
    }

    private void refuse(RedirectAttributes flash, OporaException refusal) {
        if (refusal instanceof NotFoundException) {
            throw refusal;
        }
        flash.addFlashAttribute("problem", sentences.of(refusal));
    }
}
