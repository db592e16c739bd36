package org.opora.inbox.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.opora.inbox.FollowUps;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A task is put off to a day, and taken back before it. */
@Controller
class FollowUpController {

    private final FollowUps followUps;

    FollowUpController(FollowUps followUps) {
        this.followUps = followUps;
    }

    @PostMapping("/inbox/{task}/follow-up")
    String putOff(
            @PathVariable String task,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate until,
            @RequestParam(defaultValue = "") String note,
            RedirectAttributes flash) {
        followUps.putOff(task, until, note);
        flash.addFlashAttribute("notice", "inbox.follow-up.done");
        return "redirect:/inbox/" + task;
    }

    @PostMapping("/inbox/{task}/follow-up/removal")
    String takeBack(@PathVariable String task, RedirectAttributes flash) {
        followUps.takeBack(task);
        flash.addFlashAttribute("notice", "inbox.follow-up.ended");
        return "redirect:/inbox/" + task;
    }
}
