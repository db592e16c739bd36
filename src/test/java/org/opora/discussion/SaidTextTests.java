package org.opora.discussion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.opora.discussion.SaidText.Part;
import org.opora.error.OporaException;

/** A text is plain, of a sensible length, and calls people by their whole names. */
class SaidTextTests {

    @Test
    void theNamesOfThoseWhoAreCalledAreMarkedTheLongestFirst() {
        assertThat(SaidText.parts("Спросите @Анна Ким, а не @Анна Кимова: @кто-то", List.of("Анна Ким", "Анна Кимова")))
                .containsExactly(
                        new Part("Спросите ", false),
                        new Part("@Анна Ким", true),
                        new Part(", а не ", false),
                        new Part("@Анна Кимова", true),
                        new Part(": @кто-то", false));
        assertThat(SaidText.parts("", List.of("Анна Ким"))).isEmpty();
        assertThat(SaidText.parts("@@Анна Ким", List.of("Анна Ким")))
                .containsExactly(new Part("@", false), new Part("@Анна Ким", true));
    }

    @Test
    void aPersonIsCalledByTheWholeNameWhateverItsCase() {
        List<String> names = List.of("Анна Ким", "Анна Кимова", "Эксперт № 1", "Эксперт № 12");
        assertThat(SaidText.called("прошу @анна ким проверить", names)).containsExactly("анна ким");
        assertThat(SaidText.called("прошу Анна Ким проверить", names)).isEmpty();
        assertThat(SaidText.called("@Анна Кимова и @Эксперт № 12, посмотрите", names))
                .containsExactly("Анна Кимова", "Эксперт № 12");
        assertThat(SaidText.called("@анна ким", names).contains("Анна Ким")).isTrue();
    }

    @Test
    void anEmptyTextAndATooLongOneAreRefusedAndControlCharactersGo() {
        assertThatThrownBy(() -> SaidText.checked(" \n ")).isInstanceOf(OporaException.class);
        assertThatThrownBy(() -> SaidText.checked("я".repeat(2001))).isInstanceOf(OporaException.class);
        assertThat(SaidText.checked(" раз\r\nдва\u0007три ")).isEqualTo("раз\nдва три");
    }
}
