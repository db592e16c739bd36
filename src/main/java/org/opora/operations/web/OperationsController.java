package org.opora.operations.web;

import java.util.UUID;
import org.opora.account.Access;
import org.opora.account.Role;
import org.opora.inbox.InboxConsistency;
import org.opora.operations.LookAfterEngine;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Incidents in words with retry, failed launches, background work, consistency of the inbox. */
@Controller
class OperationsController {

    private final LookAfterEngine engine;
    private final InboxConsistency consistency;
    private final Access access;

    OperationsController(LookAfterEngine engine, InboxConsistency consistency, Access access) {
        this.access = access;
        this.engine = engine;
        this.consistency = consistency;
    }

    @GetMapping("/operations")
    String page(@RequestParam(defaultValue = "0") int page, Model model) {
        LookAfterEngine.State state = engine.state(page);
        model.addAttribute("state", state);
        model.addAttribute(
                "pages",
                new PageImpl<>(
                        state.failures(), PageRequest.of(Math.max(page, 0), LookAfterEngine.PAGE_SIZE), state.total()));
        return "operations/page";
    }

    @PostMapping("/operations/incidents/{id}/retry")
    String retryIncident(@PathVariable("id") String id, RedirectAttributes flash) {
        LookAfterEngine.Retried result = engine.retryIncident(id);
        if (result.done() || result.queued()) {
            flash.addFlashAttribute("notice", result.done() ? "operations.retry.done" : "operations.retry.queued");
            flash.addFlashAttribute("noticeArgs", new Object[] {result.step()});
        } else {
            flash.addFlashAttribute("again", new String[] {result.step(), result.cause()});
        }
        return "redirect:/operations";
    }

    @PostMapping("/operations/launches/{id}/retry")
    String retryLaunch(@PathVariable("id") UUID id, RedirectAttributes flash) {
        engine.retryLaunch(id);
        flash.addFlashAttribute("notice", "operations.launch-queued");
        return "redirect:/operations";
    }

    @GetMapping("/operations/consistency")
    String beforeComparison() {
        access.requireAny(Role.ADMIN);
        return "operations/consistency";
    }

    /** Reads every open task of the engine, so it waits until somebody asks for it. */
    @PostMapping("/operations/consistency/comparison")
    String compare(Model model) {
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
