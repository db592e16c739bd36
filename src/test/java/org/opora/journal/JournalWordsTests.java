package org.opora.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.opora.OporaTest;
import org.opora.TestMessages;
import org.springframework.beans.factory.annotation.Autowired;

/** The journal keeps what happened, not the language in which it was done. */
@OporaTest
class JournalWordsTests {

    @Autowired
    private JournalWords words;

    @Test
    void theApplicationsOwnWordsAreReadInTheLanguageOfTheReader() {
        JournalLine line = line(Journal.entry("supportcase.category-changed")
                .words("before", List.of("supportcase.category.SHNOR", "supportcase.category.RISK"))
                .words("after", List.of("supportcase.category.NONE"))
                .detail("basis", "Приказ № 7")
                .details());

        assertThat(TestMessages.in("ru", () -> words.of(line)))
                .isEqualTo(
                        "Изменена категория школы: была ШНОР, зона риска, стала вне категорий. Основание: Приказ № 7");
        assertThat(TestMessages.in("en", () -> words.of(line)))
                .isEqualTo("Category of a school changed from ШНОР (low results), risk zone to no category."
                        + " Basis: Приказ № 7");
    }

    @Test
    void whatAPersonWroteStaysAsItIs() {
        JournalLine line = line(Map.of("before", "ШНОР", "after", "—", "basis", "messages in a text"));

        assertThat(TestMessages.in("en", () -> words.of(line)))
                .isEqualTo("Category of a school changed from ШНОР to —. Basis: messages in a text");
    }

    private static JournalLine line(Map<String, String> details) {
        return new JournalLine(
                1, Instant.EPOCH, null, null, "supportcase.category-changed", null, null, null, null, details);
    }
}
