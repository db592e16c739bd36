package org.opora.inbox.web;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opora.error.Sentences;
import org.opora.inbox.ClaimTasks;
import org.opora.inbox.InboxAddress;
import org.opora.inbox.InboxColumn;
import org.opora.inbox.InboxFacet;
import org.opora.inbox.InboxPage;
import org.opora.inbox.InboxTask;
import org.opora.inbox.ListTasks;
import org.opora.inbox.OtherDuties;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The list of tasks. Every state of it is an address. */
@Controller
class InboxController {

    private static final int DUTIES = 5;
    private static final List<InboxFacet> FIRST =
            List.of(InboxFacet.SCHOOL, InboxFacet.STAGE, InboxFacet.DUE, InboxFacet.ASSIGNEE);

    private final ListTasks tasks;
    private final ClaimTasks claims;
    private final ListWords words;
    private final OtherDuties duties;
    private final Sentences sentences;

    InboxController(ListTasks tasks, ClaimTasks claims, ListWords words, OtherDuties duties, Sentences sentences) {
        this.tasks = tasks;
        this.claims = claims;
        this.words = words;
        this.duties = duties;
        this.sentences = sentences;
    }

    @GetMapping("/inbox")
    String list(@RequestParam MultiValueMap<String, String> given, Model model) {
        InboxPage page = tasks.list(InboxAddress.read(Map.copyOf(given)));
        InboxLinks links = new InboxLinks(page.query());
        model.addAttribute("page", page);
        model.addAttribute("links", links);
        model.addAttribute("first", FIRST);
        model.addAttribute("chips", words.chips(page, links));
        model.addAttribute("columns", InboxColumn.values());
        model.addAttribute("shares", words.shares());
        words.addTo(model);
        model.addAttribute("duties", duties.open(DUTIES));
        return "inbox/list";
    }

    /** Takes the marked tasks, each for itself; the result is told per task. */
    @PostMapping("/inbox/claim")
    String claim(
            @RequestParam(name = "task", required = false) List<String> ids,
            @RequestParam(defaultValue = "") String back,
            RedirectAttributes flash) {
        List<Claimed> claimed = claims.claim(ids == null ? List.of() : ids).stream()
                .map(this::line)
                .toList();
        flash.addFlashAttribute("claimed", claimed.toArray(Claimed[]::new));
        return "redirect:/inbox" + (back.startsWith("?") ? back : "");
    }

    private Claimed line(ClaimTasks.Result result) {
        InboxTask task = result.task();
        String refusal = result.refusal() == null ? null : sentences.of(result.refusal());
        return new Claimed(task.id(), task.name(), task.schoolName(), refusal);
    }

    /** What became of one marked task: it waits in the session, in the database, for the next page. */
    record Claimed(String id, String name, @Nullable String school, @Nullable String refusal) implements Serializable {}
}
