package org.opora.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.opora.account.ChooseLanguage;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;

/** The switch RU/EN of the header. */
@Controller
class LanguageController {

    private final ChooseLanguage chooseLanguage;
    private final LocaleResolver locales;

    LanguageController(ChooseLanguage chooseLanguage, LocaleResolver locales) {
        this.chooseLanguage = chooseLanguage;
        this.locales = locales;
    }

    @PostMapping("/language")
    String choose(
            @RequestParam("language") String language,
            @RequestParam(name = "back", defaultValue = "/") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        chooseLanguage.choose(language);
        locales.setLocale(request, response, Locale.forLanguageTag(language));
        return "redirect:" + OwnPaths.orHome(back);
    }
}
