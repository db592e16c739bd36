package org.opora.inbox.web;

import org.opora.inbox.InboxConsistency;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** For the administrator: does the inbox show what the engine has, and the command that puts it right. */
@Controller
class ConsistencyController {

    private final InboxConsistency consistency;

    ConsistencyController(InboxConsistency consistency) {
        this.consistency = consistency;
    }

    @GetMapping("/inbox/consistency")
    String check(Model model) {
        model.addAttribute("differences", consistency.check());
        return "inbox/consistency";
    }

    @PostMapping("/inbox/consistency")
    String rebuild(RedirectAttributes flash) {
        int rows = consistency.rebuild().size();
        flash.addFlashAttribute("notice", "inbox.consistency.rebuilt");
        flash.addFlashAttribute("noticeArgs", new Object[] {rows});
        return "redirect:/inbox/consistency";
    }
}
