package org.opora.methodics.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.account.Access;
import org.opora.account.Role;
import org.opora.error.OporaException;
import org.opora.methodics.KeepPractices;
import org.opora.methodics.ListFilter;
import org.opora.methodics.NewPractice;
import org.opora.methodics.PracticeFile;
import org.opora.methodics.PracticeFiles;
import org.opora.methodics.PracticePages;
import org.opora.methodics.PracticeState;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The bank of good practice. */
@Controller
class PracticeController {

    private static final String LIST = "redirect:/methodics/practices";

    private final PracticePages pages;
    private final KeepPractices keep;
    private final PracticeFiles practiceFiles;
    private final Choices choices;
    private final Access access;

    PracticeController(
            PracticePages pages, KeepPractices keep, PracticeFiles practiceFiles, Choices choices, Access access) {
        this.pages = pages;
        this.keep = keep;
        this.practiceFiles = practiceFiles;
        this.choices = choices;
        this.access = access;
    }

    @GetMapping("/methodics/practices")
    String list(
            @RequestParam(required = false) @Nullable String text,
            @RequestParam(required = false) @Nullable PracticeState state,
            @RequestParam(required = false) @Nullable UUID row,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        int number = FormDays.page(page);
        ListFilter<PracticeState> filter = new ListFilter<>(text, state, row);
        List<PracticePages.Line> lines = pages.list(filter, number);
        model.addAttribute("lines", lines.stream().limit(PracticePages.PAGE).toList());
        model.addAttribute("more", lines.size() > PracticePages.PAGE);
        model.addAttribute("page", number);
        model.addAttribute("filter", filter);
        model.addAttribute("states", PracticeState.values());
        model.addAttribute(
                "mayOffer", access.viewer().has(Role.COORDINATOR, Role.METHODIST, Role.DIRECTOR, Role.STAFF));
        choices.into(model, true);
        return "methodics/practices";
    }

    @PostMapping("/methodics/practices")
    String offer(
            @ModelAttribute PracticeForm form,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            RedirectAttributes to)
            throws IOException {
        UUID id = keep.offer(form.practice(choices.school(form.school())), given(files));
        return back(id, "methodics.notice.offered", to);
    }

    private static List<PracticeFile> given(@Nullable List<MultipartFile> files) throws IOException {
        List<PracticeFile> given = new ArrayList<>();
        for (MultipartFile file : files == null ? List.<MultipartFile>of() : files) {
            if (!file.isEmpty()) {
                given.add(new PracticeFile(FormDays.text(file.getOriginalFilename()), file.getBytes()));
            }
        }
        return given;
    }

    @PostMapping("/methodics/practices/{id}/files")
    String attach(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            RedirectAttributes to)
            throws IOException {
        List<PracticeFile> given = given(files);
        if (given.isEmpty()) {
            throw new OporaException("methodics.fileMissing");
        }
        practiceFiles.attach(id, given);
        return back(id, "methodics.notice.attached", to);
    }

    @PostMapping("/methodics/practices/{id}/files/{file}/removal")
    String detach(@PathVariable UUID id, @PathVariable UUID file, RedirectAttributes to) {
        practiceFiles.detach(id, file);
        return back(id, "methodics.notice.detached", to);
    }

    @GetMapping("/methodics/practices/{id}")
    String card(@PathVariable UUID id, Model model) {
        model.addAttribute("card", pages.card(id));
        choices.into(model, true);
        return "methodics/practice";
    }

    @PostMapping("/methodics/practices/{id}")
    String revise(@PathVariable UUID id, @ModelAttribute PracticeForm form, RedirectAttributes to) {
        keep.revise(id, form.practice(pages.card(id).practice().schoolId()));
        return back(id, "methodics.notice.offered", to);
    }

    @PostMapping("/methodics/practices/{id}/accept")
    String accept(@PathVariable UUID id, RedirectAttributes to) {
        keep.accept(id);
        return back(id, "methodics.notice.accepted", to);
    }

    @PostMapping("/methodics/practices/{id}/return")
    String sendBack(
            @PathVariable UUID id, @RequestParam(required = false) @Nullable String remark, RedirectAttributes to) {
        keep.sendBack(id, remark);
        return back(id, "methodics.notice.returned", to);
    }

    @PostMapping("/methodics/practices/{id}/remove")
    String remove(
            @PathVariable UUID id, @RequestParam(required = false) @Nullable String reason, RedirectAttributes to) {
        keep.remove(id, reason);
        return back(id, "methodics.notice.removed", to);
    }

    private static String back(UUID id, String notice, RedirectAttributes to) {
        to.addFlashAttribute("notice", notice);
        return LIST + "/" + id;
    }

    /** A practice as the form gives it. */
    record PracticeForm(
            @Nullable UUID school,
            @Nullable UUID row,
            @Nullable String title,
            @Nullable String topic,
            @Nullable String summary,
            @Nullable String effect,
            @Nullable String address) {

        NewPractice practice(UUID of) {
            return new NewPractice(
                    of,
                    row,
                    FormDays.text(title),
                    FormDays.text(topic),
                    FormDays.text(summary),
                    FormDays.text(effect),
                    address);
        }
    }
}
