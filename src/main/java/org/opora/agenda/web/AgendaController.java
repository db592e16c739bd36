package org.opora.agenda.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.agenda.AgendaPage;
import org.opora.agenda.OpenAgenda;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** The calendar of deadlines. Every state of it is an address; a word in it that means nothing narrows nothing. */
@Controller
class AgendaController {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;
    private static final int MOST_PAGES = 1_000;

    private final OpenAgenda agenda;

    AgendaController(OpenAgenda agenda) {
        this.agenda = agenda;
    }

    /** The words of an address. */
    record Shown(
            @Nullable String month,
            @Nullable String view,
            @Nullable String school,
            @Nullable String day,
            @Nullable String page) {

        boolean list() {
            return "list".equals(view);
        }

        OpenAgenda.Wanted of(@Nullable UUID municipality) {
            return new OpenAgenda.Wanted(municipality, asMonth(month), asId(school), list() ? asDay(day) : null);
        }

        int number() {
            String digits = page == null ? "" : page;
            return digits.matches("\\d{1,3}") ? Math.min(Integer.parseInt(digits), MOST_PAGES) : 0;
        }
    }

    @GetMapping("/calendar")
    String own(@ModelAttribute Shown shown, Model model) {
        return show(shown, null, model);
    }

    @GetMapping("/calendar/municipalities/{id}")
    String municipality(@PathVariable UUID id, @ModelAttribute Shown shown, Model model) {
        return show(shown, id, model);
    }

    private String show(Shown shown, @Nullable UUID municipality, Model model) {
        OpenAgenda.Wanted wanted = shown.of(municipality);
        AgendaPage page = shown.list() ? agenda.list(wanted, shown.number()) : agenda.month(wanted);
        model.addAttribute("page", page);
        model.addAttribute("list", shown.list());
        model.addAttribute("day", wanted.day());
        model.addAttribute("number", shown.number());
        model.addAttribute("links", new AgendaLinks(page, shown.list(), wanted.day(), shown.number()));
        return "agenda/calendar";
    }

    private static @Nullable YearMonth asMonth(@Nullable String text) {
        try {
            YearMonth month = text == null || text.length() != 7 ? null : YearMonth.parse(text);
            return month == null || outOfRange(month.getYear()) ? null : month;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable LocalDate asDay(@Nullable String text) {
        try {
            LocalDate day = text == null || text.length() != 10 ? null : LocalDate.parse(text);
            return day == null || outOfRange(day.getYear()) ? null : day;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static boolean outOfRange(int year) {
        return year < FIRST_YEAR || year > LAST_YEAR;
    }

    private static @Nullable UUID asId(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
