package org.opora.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Set;
import org.opora.error.NotFoundException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Light, dark or as the system asks for: kept by the browser, because a screen at work is not the telephone at night. */
@Controller
@ControllerAdvice(annotations = Controller.class)
class ThemeController {

    private static final String SYSTEM = "system";
    private static final Set<String> CHOSEN = Set.of("light", "dark");
    private static final Duration KEPT = Duration.ofDays(365);

    @PostMapping("/theme")
    String choose(
            @RequestParam("theme") String theme,
            @RequestParam(name = "back", defaultValue = "/") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        boolean chosen = CHOSEN.contains(theme);
        if (!chosen && !theme.equals(SYSTEM)) {
            throw new NotFoundException();
        }
        BrowserCookies.writeReadable(request, response, BrowserCookies.THEME, theme, chosen ? KEPT : Duration.ZERO);
        return "redirect:" + OwnPaths.orHome(back);
    }

    /** For the layout: pages come in the chosen theme at once, without a flash of the other. */
    @ModelAttribute("theme")
    String theme(@CookieValue(name = BrowserCookies.THEME, defaultValue = SYSTEM) String theme) {
        return CHOSEN.contains(theme) ? theme : SYSTEM;
    }
}
