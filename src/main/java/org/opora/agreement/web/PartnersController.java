package org.opora.agreement.web;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.agreement.CorrectPartner;
import org.opora.agreement.EnterPartner;
import org.opora.agreement.PartnerKind;
import org.opora.agreement.Term;
import org.opora.error.OporaException;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Agreements of two schools: entered outside the tasks of the year, and put right. */
@Controller
@RequestMapping("/agreements/partners")
class PartnersController {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private final EnterPartner enterPartner;
    private final CorrectPartner correctPartner;

    PartnersController(EnterPartner enterPartner, CorrectPartner correctPartner) {
        this.enterPartner = enterPartner;
        this.correctPartner = correctPartner;
    }

    @PostMapping
    String enter(@ModelAttribute PartnerForm form, RedirectAttributes to) throws IOException {
        enterPartner.enter(
                PartnerForm.chosen(form.school()),
                PartnerForm.chosen(form.partner()),
                form.how(),
                form.words(),
                form.term(),
                form.papers());
        return back("agreement.notice.entered", to);
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Model model) {
        model.addAttribute("card", correctPartner.card(id));
        model.addAttribute("kinds", PartnerKind.values());
        return "agreement/partner";
    }

    @PostMapping("/{id}")
    String correct(@PathVariable UUID id, @ModelAttribute PartnerForm form, RedirectAttributes to) throws IOException {
        correctPartner.correct(id, form.how(), form.words(), form.term(), form.papers());
        return back("agreement.notice.corrected", to);
    }

    private static String back(String notice, RedirectAttributes to) {
        to.addFlashAttribute("notice", notice);
        return "redirect:/agreements";
    }

    /** An agreement of two schools as the form gives it. */
    record PartnerForm(
            @Nullable UUID school,
            @Nullable UUID partner,
            @Nullable PartnerKind kind,
            @Nullable String person,
            @Nullable String subject,
            @Nullable String number,
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate signedOn,
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate validUntil,
            @Nullable List<MultipartFile> files) {

        static UUID chosen(@Nullable UUID school) {
            if (school == null) {
                throw new OporaException("agreement.school-missing");
            }
            return school;
        }

        PartnerKind how() {
            return kind == null ? PartnerKind.PARTNER : kind;
        }

        EnterPartner.Words words() {
            return new EnterPartner.Words(
                    Objects.requireNonNullElse(person, ""), Objects.requireNonNullElse(subject, ""));
        }

        Term term() {
            String printed = number == null || number.isBlank() ? null : number.strip();
            return new Term(printed, sensible(signedOn), sensible(validUntil));
        }

        List<CorrectPartner.Paper> papers() throws IOException {
            List<CorrectPartner.Paper> papers = new ArrayList<>();
            for (MultipartFile file : files == null ? List.<MultipartFile>of() : files) {
                if (!file.isEmpty()) {
                    papers.add(new CorrectPartner.Paper(
                            Objects.requireNonNullElse(file.getOriginalFilename(), ""), file.getBytes()));
                }
            }
            return papers;
        }

        private static LocalDate sensible(@Nullable LocalDate day) {
            if (day == null || day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
                throw new OporaException("agreement.day-missing");
            }
            return day;
        }
    }
}
