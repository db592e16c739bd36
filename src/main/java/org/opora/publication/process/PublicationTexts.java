package org.opora.publication.process;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opora.publication.Publication;
import org.opora.publication.PublicationKind;
import org.opora.registry.Registry;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Words about a placement that stand on its forms. */
@Component
class PublicationTexts {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.ROOT);

    private final Registry registry;
    private final MessageSource messages;

    PublicationTexts(Registry registry, MessageSource messages) {
        this.registry = registry;
        this.messages = messages;
    }

    Map<String, Object> about(Publication publication) {
        String key = publication.kind() == PublicationKind.PROGRAMME
                ? "publication.task.programme"
                : "publication.task.prevention";
        return Map.of(
                "schoolName", registry.school(publication.schoolId()).name(),
                "task", text(key, day(publication.due())));
    }

    String history(Publication publication) {
        return publication.checks().stream()
                .map(look -> day(look.checkedOn()) + " — "
                        + text("publication.result." + look.result().name())
                        + (look.remark() == null ? "" : ": " + look.remark()))
                .collect(Collectors.joining("; "));
    }

    String day(@Nullable LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }

    private String text(String key, Object... args) {
        return messages.getMessage(key, args, LocaleContextHolder.getLocale());
    }
}
