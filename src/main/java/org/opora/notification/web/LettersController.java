package org.opora.notification.web;

import java.util.UUID;
import org.opora.account.Access;
import org.opora.notification.LookAfterLetters;
import org.opora.registry.LocalToday;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Letters that did not leave, for the administrator. */
@Controller
class LettersController {

    private static final String PAGE = "redirect:/operations/letters";

    private final LookAfterLetters letters;
    private final LocalToday localToday;
    private final Access access;

    LettersController(LookAfterLetters letters, LocalToday localToday, Access access) {
        this.letters = letters;
        this.localToday = localToday;
        this.access = access;
    }

    @GetMapping("/operations/letters")
    String page(@RequestParam(defaultValue = "0") int page, Model model) {
        PageRequest request = PageRequest.of(Math.max(page, 0), LookAfterLetters.PAGE_SIZE);
        model.addAttribute("letters", new PageImpl<>(letters.list(page), request, letters.count()));
        model.addAttribute("zone", localToday.zoneOf(access.viewer()));
        return "notification/letters";
    }

    @PostMapping("/operations/letters/{id}/retry")
    String retry(@PathVariable("id") UUID id, RedirectAttributes flash) {
        letters.retry(id);
        return retried(1, flash);
    }

    @PostMapping("/operations/letters/retry")
    String retryAll(RedirectAttributes flash) {
        return retried(letters.retryAll(), flash);
    }

    private static String retried(int count, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", "notification.letters.retried");
        flash.addFlashAttribute("noticeArgs", new Object[] {count});
        return PAGE;
    }
}
