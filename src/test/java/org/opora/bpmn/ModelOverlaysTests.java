package org.opora.bpmn;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.opora.form.OverlayComparison;
import org.springframework.context.i18n.LocaleContextHolder;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** English of the bundled diagrams and decisions: complete, not stale, and nothing but words. */
class ModelOverlaysTests {

    private static final Path MODELS = Path.of("bpmn");
    private static final Path ENGLISH = MODELS.resolve("i18n/en");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> SPOKEN = Set.of("name", "label");
    private static final Set<String> WRITTEN = Set.of("description", "text");

    @AfterEach
    void forgetTheLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void everyNameOnEveryDiagramAndDecisionHasItsEnglishAndNoneIsLeftOver() {
        List<String> faults = new ArrayList<>();
        for (String model : names(MODELS, "mn")) {
            Path overlay = ENGLISH.resolve(model + ".json");
            faults.addAll(OverlayComparison.faults(
                    model,
                    texts(text(MODELS.resolve(model))),
                    Files.exists(overlay) ? OverlayComparison.pairs(json(overlay)) : Map.of()));
        }
        assertThat(faults).isEmpty();
        assertThat(names(MODELS, "mn").stream().map(model -> model + ".json")).containsAll(names(ENGLISH, ".json"));
    }

    @Test
    void oneRussianNameHasOneEnglishName() {
        Map<String, String> seen = new HashMap<>();
        for (String overlay : names(ENGLISH, ".json")) {
            OverlayComparison.pairs(json(ENGLISH.resolve(overlay))).values().forEach(pair -> {
                String other =
                        seen.put(pair.path("ru").asText(), pair.path("en").asText());
                assertThat(other == null ? pair.path("en").asText() : other)
                        .as(pair.path("ru").asText())
                        .isEqualTo(pair.path("en").asText());
            });
        }
    }

    @Test
    void theComparisonFindsWhatIsMissingStaleAndSurplus() throws IOException {
        String small =
                """
                <d xmlns:b="urn:b"><b:task id="a" name="Проверить"/><b:rule id="r"><b:description>Норма</b:description></b:rule>
                <b:textAnnotation id="t"><b:text>Пояснение</b:text></b:textAnnotation></d>""";
        JsonNode overlay = JSON.readTree(
                """
                {"a": {"name": {"ru": "Проверить всё", "en": "Check"}}, "r": {"description": {"ru": "Норма", "en": "Norm"}},
                 "z": {"name": {"ru": "Нет", "en": "No"}}}""");
        assertThat(OverlayComparison.faults("small", texts(small), OverlayComparison.pairs(overlay)))
                .containsExactly(
                        "small: stale: a name: Проверить",
                        "small: missing: t text: Пояснение",
                        "small: surplus: z name");
    }

    @Test
    void aDiagramIsShownInEnglishWithNothingButItsNamesChanged() {
        ModelNames names = new ModelNames(JSON);
        for (String model : names(MODELS, ".bpmn")) {
            String russian = text(MODELS.resolve(model));
            LocaleContextHolder.setLocale(Locale.forLanguageTag("ru"));
            assertThat(names.diagram(russian)).isEqualTo(russian);

            LocaleContextHolder.setLocale(Locale.ENGLISH);
            String english = names.diagram(russian);
            assertThat(texts(english).values())
                    .as(model)
                    .allMatch(name -> !OverlayComparison.isRussian(name.replaceAll("ШНОР|ШНСУ", "")));
            assertThat(skeleton(english)).as(model).isEqualTo(skeleton(russian));
        }
    }

    @Test
    void aNameTheEditorChangedStaysAsItWasWritten() {
        ModelNames names = new ModelNames(JSON);
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        assertThat(names.of("Проверить отчёт школы")).isEqualTo("Check the school report");
        assertThat(names.of("Проверить отчёт школы и района")).isEqualTo("Проверить отчёт школы и района");
        assertThat(names.diagram("<t name=\"A &amp; &quot;Б&quot;\"/>"))
                .isEqualTo("<t name=\"A &amp; &quot;Б&quot;\"/>");

        LocaleContextHolder.setLocale(Locale.forLanguageTag("ru"));
        assertThat(names.of("Проверить отчёт школы")).isEqualTo("Проверить отчёт школы");
    }

    @Test
    void severalReasonsInOneSentenceAreAllTranslated() {
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        assertThat(new ModelNames(JSON)
                        .reasons("ШНСУ: индекс социального неблагополучия не ниже установленного; "
                                + "Трек 3: профилактику учебной неуспешности ведут все школы"))
                .isEqualTo("ШНСУ: the index of social disadvantage is not below the one set; "
                        + "Track 3: all schools work on the prevention of study failure");
    }

    /** The Russian texts of a model by element id and property. */
    private static Map<String, String> texts(String xml) {
        Map<String, String> texts = new LinkedHashMap<>();
        collect(root(xml), texts);
        return texts;
    }

    private static void collect(Element element, Map<String, String> texts) {
        for (String property : SPOKEN) {
            add(texts, element.getAttribute("id") + " " + property, element.getAttribute(property));
        }
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                if (WRITTEN.contains(inner.getLocalName())) {
                    add(texts, element.getAttribute("id") + " " + inner.getLocalName(), inner.getTextContent());
                }
                collect(inner, texts);
            }
        }
    }

    private static void add(Map<String, String> texts, String place, String text) {
        if (OverlayComparison.isRussian(text)) {
            texts.put(place, text);
        }
    }

    /** Everything but the names. */
    private static Map<String, String> skeleton(String xml) {
        Map<String, String> parts = new TreeMap<>();
        bones(root(xml), "", parts);
        return parts;
    }

    private static void bones(Element element, String path, Map<String, String> parts) {
        for (int at = 0; at < element.getAttributes().getLength(); at++) {
            Node attribute = element.getAttributes().item(at);
            if (!attribute.getNodeName().equals("name") || !element.hasAttribute("id")) {
                parts.put(path + "@" + attribute.getNodeName(), attribute.getNodeValue());
            }
        }
        int number = 0;
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                bones(inner, path + "/" + number++ + inner.getNodeName(), parts);
            }
        }
    }

    private static Element root(String xml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder()
                    .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)))
                    .getDocumentElement();
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalArgumentException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> names(Path folder, String ending) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode json(Path file) {
        try {
            return JSON.readTree(text(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
