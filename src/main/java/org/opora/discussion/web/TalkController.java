package org.opora.discussion.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.discussion.AskColleague;
import org.opora.discussion.AskedQuestions;
import org.opora.discussion.CommentTask;
import org.springframework.data.domain.Page;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Comments and questions: said on the page of a task, answered on a page of their own. */
@Controller
class TalkController {

    private static final String NOTICE = "notice";

    private final CommentTask comments;
    private final AskColleague questions;
    private final AskedQuestions asked;

    TalkController(CommentTask comments, AskColleague questions, AskedQuestions asked) {
        this.comments = comments;
        this.questions = questions;
        this.asked = asked;
    }

    @PostMapping("/inbox/{task}/comments")
    String comment(@PathVariable String task, @RequestParam(defaultValue = "") String text) {
        comments.write(task, text);
        return toTask(task);
    }

    @PostMapping("/comments/{id}")
    String change(@PathVariable UUID id, @RequestParam(defaultValue = "") String text) {
        return toTask(comments.change(id, text));
    }

    @PostMapping("/comments/{id}/removal")
    String remove(@PathVariable UUID id) {
        return toTask(comments.remove(id));
    }

    @PostMapping("/inbox/{task}/questions")
    String ask(
            @PathVariable String task,
            @RequestParam(required = false) @Nullable UUID colleague,
            @RequestParam(defaultValue = "") String text,
            RedirectAttributes flash) {
        questions.ask(task, colleague, text);
        flash.addFlashAttribute(NOTICE, "talk.asked");
        return toTask(task);
    }

    @GetMapping("/questions")
    String list(
            @RequestParam(defaultValue = "true") boolean waiting,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        Page<AskedQuestions.Line> found = asked.list(waiting, page);
        model.addAttribute("found", found);
        model.addAttribute("waiting", waiting);
        model.addAttribute("base", "/questions?waiting=" + waiting + "&");
        return "discussion/questions";
    }

    @GetMapping("/questions/{id}")
    String open(@PathVariable UUID id, Model model) {
        model.addAttribute("question", asked.open(id));
        return "discussion/question";
    }

    @PostMapping("/questions/{id}/answer")
    String answer(@PathVariable UUID id, @RequestParam(defaultValue = "") String text, RedirectAttributes flash) {
        questions.answer(id, text);
        flash.addFlashAttribute(NOTICE, "talk.answered");
        return "redirect:/questions/" + id;
    }

    @PostMapping("/questions/{id}/withdrawal")
    String withdraw(@PathVariable UUID id, RedirectAttributes flash) {
        String task = questions.withdraw(id);
        flash.addFlashAttribute(NOTICE, "talk.withdrawn");
        return toTask(task);
    }

    private static String toTask(String task) {
        return "redirect:/inbox/" + task + "#talk";
    }
}
