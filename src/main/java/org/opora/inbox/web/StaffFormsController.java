package org.opora.inbox.web;

import java.util.Set;
import java.util.UUID;
import org.opora.inbox.StaffForms;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a director says which forms may go out without them. */
@Controller
class StaffFormsController {

    private final StaffForms forms;

    StaffFormsController(StaffForms forms) {
        this.forms = forms;
    }

    @GetMapping("/inbox/staff-forms")
    String show(Model model) {
        model.addAttribute("settings", forms.settings());
        return "inbox/staff-forms";
    }

    @PostMapping("/inbox/staff-forms")
    String change(
            @RequestParam UUID school,
            @RequestParam(name = "form", defaultValue = "") Set<String> formIds,
            RedirectAttributes flash) {
        forms.change(school, formIds);
        flash.addFlashAttribute("notice", "inbox.staff-forms.saved");
        return "redirect:/inbox/staff-forms";
    }
}
