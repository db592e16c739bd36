package org.opora.registry;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.opora.table.TableWords;
import org.springframework.stereotype.Component;

/** Words of a table of schools: it may use those of any language of Opora. */
@Component
class SchoolWords {

    private static final String YES = "table.yes";
    private static final String NO = "table.no";

    private final TableWords table;

    SchoolWords(TableWords table) {
        this.table = table;
    }

    TableWords table() {
        return table;
    }

    Optional<SchoolType> type(String text) {
        return Arrays.stream(SchoolType.values())
                .filter(type -> table.means(text, key(type)))
                .findFirst();
    }

    Optional<Boolean> flag(String text) {
        if (table.means(text, YES)) {
            return Optional.of(true);
        }
        return table.means(text, NO) ? Optional.of(false) : Optional.empty();
    }

    /** As the template and the differences write it. */
    String word(SchoolType type) {
        return table.say(key(type));
    }

    /** As the template and the differences write it. */
    String word(boolean flag) {
        return table.say(flag ? YES : NO);
    }

    String allTypes() {
        return Arrays.stream(SchoolType.values()).map(this::word).collect(Collectors.joining(", "));
    }

    private static String key(SchoolType type) {
        return "registry.type." + type;
    }
}
