package org.opora.notification.web;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.error.OporaException;
import org.opora.notification.Channel;
import org.opora.notification.ChooseNews;
import org.opora.notification.Notifications;
import org.opora.notification.ReminderStep;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The news of a person and how they want to hear of them. */
@Controller
class NotificationController {

    private final Notifications notifications;
    private final ChooseNews chooseNews;

    NotificationController(Notifications notifications, ChooseNews chooseNews) {
        this.notifications = notifications;
        this.chooseNews = chooseNews;
    }

    /** The address and a channel for each kind of news, by its name. */
    record ChoiceForm(@Nullable String email, @Nullable Map<ReminderStep, Channel> channels) {}

    @GetMapping("/notifications")
    String list(
            @RequestParam(defaultValue = "false") boolean unread,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        int number = Math.max(page, 0);
        List<Notifications.Line> lines = notifications.list(unread, number);
        model.addAttribute("lines", lines.stream().limit(Notifications.PAGE).toList());
        model.addAttribute("more", lines.size() > Notifications.PAGE);
        model.addAttribute("page", number);
        model.addAttribute("unread", unread);
        return "notification/list";
    }

    /** What the bell shows; asked after each page has come, so that no page waits for it. */
    @GetMapping(path = "/notifications/bell", produces = "text/plain;charset=UTF-8")
    @ResponseBody
    String bell() {
        return notifications.bell();
    }

    @PostMapping("/notifications/{id}/open")
    String open(@PathVariable UUID id) {
        return "redirect:" + notifications.open(id);
    }

    @PostMapping("/notifications/read")
    String readAll(RedirectAttributes redirect) {
        notifications.readAll();
        redirect.addFlashAttribute("notice", "notification.notice.read");
        return "redirect:/notifications";
    }

    @GetMapping("/notifications/settings")
    String settings(Model model) {
        ChooseNews.Choice now = chooseNews.current();
        model.addAttribute("form", new ChoiceForm(now.email(), now.channels()));
        return page(model);
    }

    private String page(Model model) {
        model.addAttribute("current", chooseNews.current());
        model.addAttribute("channels", Channel.values());
        return "notification/settings";
    }

    @PostMapping("/notifications/settings")
    String choose(
            @ModelAttribute("form") ChoiceForm form, BindingResult errors, Model model, RedirectAttributes redirect) {
        if (!errors.hasErrors()) {
            try {
                chooseNews.choose(new ChooseNews.Choice(
                        form.email(), form.channels() == null ? new EnumMap<>(ReminderStep.class) : form.channels()));
                redirect.addFlashAttribute("notice", "notification.notice.chosen");
                return "redirect:/notifications/settings";
            } catch (OporaException refusal) {
                errors.rejectValue("email", "error." + refusal.code(), refusal.code());
            }
        }
        return page(model);
    }
}
