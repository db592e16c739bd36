package org.opora.operations.web;

import java.util.UUID;
import org.opora.inbox.InboxConsistency;
import org.opora.operations.LookAfterEngine;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Incidents in words with retry, failed launches, background work, consistency of the inbox. */
@Controller
class OperationsController {

    private final LookAfterEngine engine;
    private final InboxConsistency consistency;

    OperationsController(LookAfterEngine engine, InboxConsistency consistency) {
        this.engine = engine;
        this.consistency = consistency;
    }

    @GetMapping("/operations")
    String page(Model model) {
        model.addAttribute("state", engine.state());
        return "operations/page";
    }

    @PostMapping("/operations/incidents/{id}/retry")
    String retryIncident(@PathVariable("id") String id, RedirectAttributes flash) {
        engine.retryIncident(id);
        flash.addFlashAttribute("notice", "operations.retried");
        return "redirect:/operations";
    }

    @PostMapping("/operations/launches/{id}/retry")
    String retryLaunch(@PathVariable("id") UUID id, RedirectAttributes flash) {
        engine.retryLaunch(id);
        flash.addFlashAttribute("notice", "operations.retried");
        return "redirect:/operations";
    }

    @GetMapping("/operations/consistency")
    String check(Model model) {
        model.addAttribute("differences", consistency.check());
        return "operations/consistency";
    }

    @PostMapping("/operations/consistency")
    String rebuild(RedirectAttributes flash) {
        flash.addFlashAttribute(
                "noticeArgs", new Object[] {consistency.rebuild().size()});
        flash.addFlashAttribute("notice", "operations.rebuilt");
        return "redirect:/operations/consistency";
    }
}
