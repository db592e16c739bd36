package org.opora.inbox.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.account.Role;
import org.opora.inbox.InboxAddress;
import org.opora.inbox.InboxQuery;
import org.opora.inbox.SaveView;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Saved views of the list: kept, changed, shared, taken away, made the first. */
@Controller
class ViewsController {

    private final SaveView views;

    ViewsController(SaveView views) {
        this.views = views;
    }

    @PostMapping("/inbox/views")
    String save(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String query,
            @RequestParam(defaultValue = "") String share,
            @RequestParam(defaultValue = "false") String start,
            RedirectAttributes flash) {
        InboxQuery state = state(query);
        UUID id = views.save(name, state, share(share));
        if (start.equals("true")) {
            views.startWith(id);
        }
        flash.addFlashAttribute("notice", "inbox.view.saved");
        return to(state.seenAs(id));
    }

    @PostMapping("/inbox/views/{id}")
    String change(@PathVariable UUID id, @RequestParam(defaultValue = "") String query, RedirectAttributes flash) {
        InboxQuery state = state(query);
        views.change(id, state);
        flash.addFlashAttribute("notice", "inbox.view.changed");
        return to(state.seenAs(id));
    }

    @PostMapping("/inbox/views/{id}/removal")
    String remove(@PathVariable UUID id, RedirectAttributes flash) {
        views.remove(id);
        flash.addFlashAttribute("notice", "inbox.view.removed");
        return "redirect:/inbox?tab=group";
    }

    @PostMapping("/inbox/views/{id}/start")
    String start(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "true") String on,
            @RequestParam(defaultValue = "") String query,
            RedirectAttributes flash) {
        boolean begins = on.equals("true");
        views.startWith(begins ? id : null);
        flash.addFlashAttribute("notice", begins ? "inbox.view.starts" : "inbox.view.starts-no-more");
        return to(state(query).seenAs(id));
    }

    private static InboxQuery state(String query) {
        return InboxAddress.read(query.startsWith("?") ? query.substring(1) : query);
    }

    private static String to(InboxQuery state) {
        return "redirect:/inbox?" + InboxAddress.write(state.at(null));
    }

    private static SaveView.@Nullable Share share(String text) {
        int at = text.indexOf('@');
        if (at < 1) {
            return null;
        }
        try {
            Role role = Role.ofGroup(text.substring(0, at)).orElse(null);
            return new SaveView.Share(role, UUID.fromString(text.substring(at + 1)));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
