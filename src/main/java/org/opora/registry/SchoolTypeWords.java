package org.opora.registry;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.opora.table.Words;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words for the kinds of schools: a table may use those of any language of Opora. */
@Component
class SchoolTypeWords {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    private final MessageSource messages;

    SchoolTypeWords(MessageSource messages) {
        this.messages = messages;
    }

    Optional<SchoolType> named(String text) {
        return Arrays.stream(SchoolType.values())
                .filter(type -> List.of(RUSSIAN, Locale.ENGLISH).stream()
                        .anyMatch(language -> Words.plain(word(type, language)).equals(Words.plain(text))))
                .findFirst();
    }

    /** As the template and the differences write it. */
    String word(SchoolType type) {
        return word(type, RUSSIAN);
    }

    String all() {
        return Arrays.stream(SchoolType.values()).map(this::word).collect(Collectors.joining(", "));
    }

    private String word(SchoolType type, Locale language) {
        return messages.getMessage("registry.type." + type, null, language);
    }
}
