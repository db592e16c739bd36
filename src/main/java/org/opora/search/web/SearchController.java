package org.opora.search.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.opora.bpmn.ModelNames;
import org.opora.inbox.InboxTask;
import org.opora.search.FindAnything;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Answers the field that finds anything, while one types. */
@Controller
class SearchController {

    private static final int LONGEST = 100;

    private final FindAnything finding;
    private final ModelNames models;
    private final MessageSource messages;

    SearchController(FindAnything finding, ModelNames models, MessageSource messages) {
        this.finding = finding;
        this.models = models;
        this.messages = messages;
    }

    /**
     * One line of the answer.
     *
     * @param group what kind of thing it is, in words
     */
    record Hit(String group, String label, String detail, String address) {}

    @GetMapping(path = "/search", produces = "application/json")
    @ResponseBody
    List<Hit> search(@RequestParam(defaultValue = "") String q, Locale locale) {
        String text = q.substring(0, Math.min(q.length(), LONGEST));
        FindAnything.Found found = finding.find(text);
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        List<Hit> hits = new ArrayList<>();
        found.pages().stream()
                .map(page -> new Hit(word("search.pages", locale), word(page.label(), locale), "", page.path()))
                .filter(hit -> hit.label().toLowerCase(Locale.ROOT).contains(wanted))
                .forEach(hits::add);
        found.schools()
                .forEach(school -> hits.add(new Hit(
                        word("search.schools", locale),
                        school.shortName(),
                        school.municipality(),
                        "/schools/" + school.id())));
        found.tasks()
                .forEach(task -> hits.add(new Hit(
                        word("search.tasks", locale), models.of(task.name()), about(task), "/inbox/" + task.id())));
        return hits;
    }

    private static String about(InboxTask task) {
        return Objects.requireNonNullElse(
                task.schoolName(), Objects.requireNonNullElse(task.facts().municipalityName(), ""));
    }

    private String word(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
