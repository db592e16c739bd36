package org.opora.roadmap.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.opora.roadmap.PlanHeading;
import org.opora.roadmap.Roadmap;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Words and days of files, in the language of the person. */
@Component
class Phrases {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final MessageSource messages;

    Phrases(MessageSource messages) {
        this.messages = messages;
    }

    String say(String key, @Nullable Object... args) {
        Locale locale = LocaleContextHolder.getLocale();
        String found = messages.getMessage(key, args, key, locale);
        return found == null ? key : found;
    }

    /** The columns of a table by the last words of their keys. */
    List<String> columns(String prefix, String... names) {
        return Arrays.stream(names).map(name -> say(prefix + name)).toList();
    }

    /** The columns of a plan as its order calls them, else as Opora does. */
    List<String> headings(List<PlanHeading> columns) {
        return columns.stream()
                .map(one -> one.words().isEmpty()
                        ? say("roadmap.column." + one.column().key())
                        : one.words())
                .toList();
    }

    String day(@Nullable LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }

    /** The plan with its municipality, period and order. */
    String titleOf(Roadmap plan, String municipality) {
        String order = plan.orderNumber() == null
                ? ""
                : " " + say("roadmap.order-of", plan.orderNumber(), day(plan.orderDate()));
        return plan.title() + ", " + municipality + ", " + day(plan.start()) + " — " + day(plan.end()) + order;
    }
}
