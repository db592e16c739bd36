package org.opora.inbox.web;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.inbox.Inbox;
import org.opora.inbox.OpenedTask;
import org.opora.inbox.PrintTask;
import org.opora.journal.JournalWords;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of a task: to be done, taken, or done already (then it is the receipt). */
@Controller
class TaskController {

    private final Inbox inbox;
    private final PrintTask papers;
    private final DueWords due;
    private final JournalWords journal;

    TaskController(Inbox inbox, PrintTask papers, DueWords due, JournalWords journal) {
        this.inbox = inbox;
        this.papers = papers;
        this.due = due;
        this.journal = journal;
    }

    @GetMapping("/inbox/{task}")
    String open(@PathVariable String task, @RequestParam(required = false) @Nullable UUID draft, Model model) {
        OpenedTask opened = inbox.open(task);
        model.addAttribute("opened", opened);
        model.addAttribute("task", opened.task());
        model.addAttribute("draftId", draft);
        model.addAttribute("due", due);
        model.addAttribute("words", journal);
        model.addAttribute("submissionId", UUID.randomUUID());
        return opened.task().isOpen() ? "inbox/task" : "inbox/closed";
    }

    /** The same for paper: the answer with its receipt, or the form as far as it is filled in. */
    @GetMapping("/inbox/{task}/print")
    String print(@PathVariable String task, Model model) {
        PrintTask.Paper paper = papers.of(task);
        model.addAttribute("paper", paper);
        model.addAttribute("opened", paper.opened());
        model.addAttribute("task", paper.opened().task());
        model.addAttribute("due", due);
        return "inbox/print";
    }

    @PostMapping("/inbox/{task}/claim")
    String claim(
            @PathVariable String task, @RequestParam(required = false) @Nullable UUID from, RedirectAttributes flash) {
        inbox.claim(task, from);
        flash.addFlashAttribute("notice", "inbox.claimed");
        return "redirect:/inbox/" + task;
    }

    @PostMapping("/inbox/{task}/release")
    String release(@PathVariable String task, RedirectAttributes flash) {
        inbox.release(task);
        flash.addFlashAttribute("notice", "inbox.released");
        return "redirect:/inbox?tab=group";
    }

    /** A task without a form is only confirmed. */
    @PostMapping("/inbox/{task}/confirmation")
    String confirm(@PathVariable String task, @RequestParam UUID submissionId) {
        inbox.submit(task, submissionId, Map.of());
        return "redirect:/inbox/" + task;
    }
}
