package org.opora.followup.process;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.opora.followup.Recommendation;
import org.opora.registry.Registry;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Words about a recommendation that stand on its forms. */
@Component
class RecommendationTexts {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.ROOT);

    private final Registry registry;
    private final MessageSource messages;

    RecommendationTexts(Registry registry, MessageSource messages) {
        this.registry = registry;
        this.messages = messages;
    }

    Map<String, Object> about(Recommendation recommendation) {
        Map<String, Object> words = new HashMap<>();
        words.put("schoolName", registry.school(recommendation.schoolId()).name());
        words.put("recommendation", recommendation.text());
        words.put("basis", Objects.requireNonNullElse(recommendation.basis(), text("followup.task.noBasis")));
        words.put("dueText", day(recommendation.due()));
        words.put("objection", Objects.requireNonNullElse(recommendation.objection(), ""));
        words.put("decisionReason", Objects.requireNonNullElse(recommendation.objectionReply(), ""));
        return words;
    }

    String text(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }

    private static String day(LocalDate day) {
        return DAY.format(day);
    }
}
