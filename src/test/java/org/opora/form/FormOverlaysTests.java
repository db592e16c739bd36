package org.opora.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;

/** English of the bundled forms: complete, not stale, and nothing but words. */
class FormOverlaysTests {

    private static final Path FORMS = Path.of("forms");
    private static final Path ENGLISH = FORMS.resolve("i18n/en");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SMALL =
            """
            {"id": "publication", "components": [
              {"id": "A", "type": "select", "key": "a", "label": "Школа {{name}}", "values": [{"value": "x", "label": "Да"}]},
              {"id": "G", "type": "group", "components": [{"id": "B", "type": "datetime", "key": "b", "dateLabel": "Срок"}]}]}""";

    @AfterEach
    void forgetTheLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void everyTextOfEveryBundledFormHasItsEnglishAndNoneIsLeftOver() {
        List<String> faults = new ArrayList<>();
        for (String form : names(FORMS, ".form")) {
            Path overlay = ENGLISH.resolve(form + ".json");
            faults.addAll(OverlayComparison.faults(
                    form,
                    OverlayComparison.texts(read(FORMS.resolve(form + ".form"))),
                    Files.exists(overlay) ? OverlayComparison.pairs(read(overlay)) : Map.of()));
        }
        assertThat(faults).isEmpty();
        assertThat(names(FORMS, ".form")).containsAll(names(ENGLISH, ".json"));
    }

    @Test
    void noRussianTextOfAFormLiesWhereTheComparisonDoesNotLook() {
        for (String form : names(FORMS, ".form")) {
            JsonNode schema = read(FORMS.resolve(form + ".form"));
            assertThat(OverlayComparison.texts(schema).values())
                    .as(form)
                    .containsExactlyInAnyOrderElementsOf(russian(schema));
        }
    }

    @Test
    void theComparisonFindsWhatIsMissingStaleSurplusRussianOrLosesAValue() throws IOException {
        assertThat(
                        faults(
                                """
                {"A": {"label": {"ru": "Школа {{name}}", "en": "School {{name}}"}, "values.x": {"ru": "Да", "en": "Yes"}},
                 "B": {"dateLabel": {"ru": "Срок", "en": "Due"}}}"""))
                .isEmpty();
        assertThat(
                        faults(
                                """
                {"A": {"label": {"ru": "Школа {{name}}", "en": "School"}, "values.x": {"ru": "да", "en": "Yes"}},
                 "C": {"label": {"ru": "Срок", "en": "Due"}}}"""))
                .containsExactly(
                        "small: A label: other values or links: School",
                        "small: stale: A values.x: Да",
                        "small: missing: B dateLabel: Срок",
                        "small: surplus: C label");
        assertThat(
                        faults(
                                """
                {"A": {"label": {"ru": "Школа {{name}}", "en": "Школа {{name}}"}, "values.x": {"ru": "Да", "en": "Yes"}},
                 "B": {"dateLabel": {"ru": "Срок", "en": "Due"}}}"""))
                .containsExactly("small: A label: not English: Школа {{name}}");
    }

    @Test
    void anEnglishReaderGetsOtherWordsOnTheSameVersionAndKeys() {
        JsonNode json = read(FORMS.resolve("risk-profile.form"));
        FormSchema deployed = new FormSchema("hash", "risk-profile", 3, json.deepCopy());
        FormOverlays overlays = new FormOverlays(JSON);

        LocaleContextHolder.setLocale(Locale.forLanguageTag("ru"));
        assertThat(overlays.shown(deployed)).isSameAs(deployed);

        LocaleContextHolder.setLocale(Locale.ENGLISH);
        FormSchema shown = overlays.shown(deployed);
        assertThat(russian(shown.json())).isEmpty();
        assertThat(shown.sha256()).isEqualTo("hash");
        assertThat(shown.json().findValuesAsText("key"))
                .isEqualTo(deployed.json().findValuesAsText("key"));
        assertThat(deployed.json()).as("the deployed schema is untouched").isEqualTo(json);
    }

    @Test
    void aTextTheEditorChangedStaysAsItWasWrittenWhileTheOthersAreEnglish() {
        JsonNode json = read(FORMS.resolve("risk-profile.form"));
        FormTexts.of(json).stream()
                .filter(place -> place.text().equals("Фактор"))
                .forEach(place -> place.replace("Фактор (новый)"));

        LocaleContextHolder.setLocale(Locale.ENGLISH);
        JsonNode shown = new FormOverlays(JSON)
                .shown(new FormSchema("other", "risk-profile", 4, json))
                .json();

        assertThat(russian(shown)).containsExactly("Фактор (новый)");
    }

    @Test
    void aReceiptIsReadInEnglishButWhatAPersonWroteIsNot() {
        List<AnswerLine> lines = List.of(
                new AnswerLine(0, "Что видно по этому адресу?", AnswerLine.Kind.TEXT, List.of("Документы размещены")),
                new AnswerLine(0, "Чего не хватает", AnswerLine.Kind.TEXT, List.of("Документы размещены")),
                new AnswerLine(0, "Дата проверки", AnswerLine.Kind.DATE, List.of("2027-05-01")));

        LocaleContextHolder.setLocale(Locale.ENGLISH);
        assertThat(new FormOverlays(JSON).shown("publication-check", lines))
                .extracting(AnswerLine::label, line -> line.values().get(0))
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "What is found at this address?", "The documents are in place"),
                        org.assertj.core.groups.Tuple.tuple("What is missing", "Документы размещены"),
                        org.assertj.core.groups.Tuple.tuple("Date of the check", "2027-05-01"));
    }

    private static List<String> faults(String overlay) throws IOException {
        return OverlayComparison.faults(
                "small",
                OverlayComparison.texts(JSON.readTree(SMALL)),
                OverlayComparison.pairs(JSON.readTree(overlay)));
    }

    /** Every Russian text of a tree, wherever it stands. */
    private static List<String> russian(JsonNode node) {
        List<String> found = new ArrayList<>();
        if (node.isTextual() && OverlayComparison.isRussian(node.asText())) {
            found.add(node.asText());
        }
        node.forEach(child -> found.addAll(russian(child)));
        return found;
    }

    private static List<String> names(Path folder, String ending) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ending))
                    .map(name -> name.substring(0, name.length() - ending.length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode read(Path file) {
        try {
            return JSON.readTree(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
