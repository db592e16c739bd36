package org.opora.account.web;

import java.util.UUID;
import org.opora.account.Access;
import org.opora.account.KeptForms;
import org.opora.error.NotFoundException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Forms that came after the session had ended, offered to their writer for sending again. */
@Controller
class KeptController {

    private final KeptForms keptForms;
    private final Access access;

    KeptController(KeptForms keptForms, Access access) {
        this.keptForms = keptForms;
        this.access = access;
    }

    @GetMapping("/kept")
    String page(Model model) {
        model.addAttribute("forms", keptForms.of(access.viewer().accountId()));
        return "account/kept";
    }

    @PostMapping("/kept/{id}/forget")
    String forget(@PathVariable("id") UUID id) {
        if (!keptForms.forget(access.viewer().accountId(), id)) {
            throw new NotFoundException();
        }
        return "redirect:/kept";
    }
}
