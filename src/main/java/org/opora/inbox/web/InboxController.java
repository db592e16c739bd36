package org.opora.inbox.web;

import java.util.List;
import org.opora.inbox.ClaimTasks;
import org.opora.inbox.InboxPage;
import org.opora.inbox.InboxQuery;
import org.opora.inbox.ListTasks;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The list of tasks. Every state of it is an address. */
@Controller
class InboxController {

    private final ListTasks tasks;
    private final ClaimTasks claims;
    private final DueWords due;

    InboxController(ListTasks tasks, ClaimTasks claims, DueWords due) {
        this.tasks = tasks;
        this.claims = claims;
        this.due = due;
    }

    @GetMapping("/inbox")
    String list(InboxFilters filters, Model model) {
        InboxPage page = tasks.list(filters.toQuery());
        model.addAttribute("page", page);
        model.addAttribute(
                "pages",
                new PageImpl<>(page.rows(), PageRequest.of(page.query().page(), InboxQuery.PAGE), page.total()));
        model.addAttribute("links", new InboxLinks(page.query()));
        model.addAttribute("due", due);
        return "inbox/list";
    }

    /** Takes the marked tasks, each for itself; the result is told per task. */
    @PostMapping("/inbox/claim")
    String claim(
            @RequestParam(name = "task", required = false) List<String> ids,
            @RequestParam(defaultValue = "") String back,
            RedirectAttributes flash) {
        flash.addFlashAttribute("claimed", claims.claim(ids == null ? List.of() : ids));
        return "redirect:/inbox" + (back.startsWith("?") ? back : "");
    }
}
