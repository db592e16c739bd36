package org.opora.inbox.web;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opora.error.Sentences;
import org.opora.inbox.ClaimTasks;
import org.opora.inbox.InboxPage;
import org.opora.inbox.InboxQuery;
import org.opora.inbox.InboxTask;
import org.opora.inbox.ListTasks;
import org.opora.inbox.OtherDuties;
import org.opora.inbox.TaskSubjects;
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

    private static final int DUTIES = 5;

    private final ListTasks tasks;
    private final ClaimTasks claims;
    private final DueWords due;
    private final OtherDuties duties;
    private final TaskSubjects subjects;
    private final Sentences sentences;

    InboxController(
            ListTasks tasks,
            ClaimTasks claims,
            DueWords due,
            OtherDuties duties,
            TaskSubjects subjects,
            Sentences sentences) {
        this.tasks = tasks;
        this.claims = claims;
        this.due = due;
        this.duties = duties;
        this.subjects = subjects;
        this.sentences = sentences;
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
        model.addAttribute(
                "subjects",
                subjects.of(page.rows().stream().map(InboxTask::businessKey).toList()));
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
