package org.opora;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What no compiler sees: time in SQL, and markup that the content security policy would refuse. */
class SourceRulesTests {

    private static final Path MAIN = Path.of("src/main");
    private static final Pattern TIME_IN_SQL = Pattern.compile(
            "(?i)(?<![.\\w])(now\\s*\\(\\s*\\)|current_date|current_timestamp|localtimestamp|clock_timestamp\\()");
    private static final Pattern TEXT = Pattern.compile("\"{3}.*?\"{3}|\"(?:[^\"\\\\\n]|\\\\.)*\"", Pattern.DOTALL);
    private static final Pattern UNESCAPED = Pattern.compile("th:utext|\\[\\(\\$\\{");
    private static final Pattern INLINE = Pattern.compile(
            "(?i)<script(?![^>]*\\bsrc=|[^>]*th:src=)[^>]*>|<style\\b|\\sstyle=\"|\\son[a-z]+=\"|javascript:");

    /** A replacement goes before a condition on the same element: the condition would never be asked. */
    private static final Pattern UNASKED =
            Pattern.compile("<[^>]*th:(if|unless)=[^>]*th:replace=|<[^>]*th:replace=[^>]*th:(if|unless)=");

    @Test
    void sqlTakesTheTimeFromTheClock() throws IOException {
        assertThat(breaches(".sql", TIME_IN_SQL)).isEmpty();
        try (Stream<Path> files = Files.walk(MAIN)) {
            assertThat(files.filter(file -> file.toString().endsWith(".java")))
                    .allSatisfy(file -> assertThat(TEXT.matcher(Files.readString(file))
                                    .results()
                                    .map(MatchResult::group)
                                    .filter(text -> TIME_IN_SQL.matcher(text).find()))
                            .isEmpty());
        }
    }

    @Test
    void templatesEscapeEverything() throws IOException {
        assertThat(breaches(".html", UNESCAPED)).isEmpty();
    }

    /** Thymeleaf refuses beans in such attributes, at run time only: the value stands in th:with before. */
    private static final Pattern BEAN_IN_ATTRIBUTE = Pattern.compile("th:attr=\"[^\"]*\\$\\{@");

    @Test
    void templatesKeepBeansOutOfAttributes() throws IOException {
        assertThat(breaches(".html", BEAN_IN_ATTRIBUTE)).isEmpty();
        assertThat(BEAN_IN_ATTRIBUTE
                        .matcher("<a th:attr=\"aria-label=#{x} + ${@names.of(y)}\">")
                        .find())
                .isTrue();
    }

    /** A bare instant is printed by the server's clock, which no reader lives by. */
    @Test
    void templatesSayByWhoseClockAMomentIs() throws IOException {
        assertThat(breaches(".html", Pattern.compile("temporals\\.format\\((?:(?!atZone)[^'])*'[^']*HH:mm")))
                .isEmpty();
    }

    @Test
    void templatesAskEveryCondition() throws IOException {
        assertThat(breaches(".html", UNASKED)).isEmpty();
    }

    @Test
    void templatesCarryNoScriptsStylesOrHandlers() throws IOException {
        assertThat(breaches(".html", INLINE)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"where due < now()", "where day = CURRENT_DATE", "default current_timestamp"})
    void timeInSqlIsFound(String sql) {
        assertThat(TIME_IN_SQL.matcher(sql).find()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>x()</script>", "<p style=\"color:red\">", "<a onclick=\"x()\">", "<style>"})
    void inlineMarkupIsFound(String html) {
        assertThat(INLINE.matcher(html).find()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<p th:utext=\"${x}\">", "[(${x})]"})
    void unescapedTextIsFound(String html) {
        assertThat(UNESCAPED.matcher(html).find()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<div th:if=\"${x}\" th:replace=\"~{y}\">", "<div th:replace=\"~{y}\" th:unless=\"${x}\">"})
    void aConditionBesideAReplacementIsFound(String html) {
        assertThat(UNASKED.matcher(html).find()).isTrue();
    }

    /** Where Russian stands in a string of the program, and why; everywhere else it comes out of the message bundles. */
    private static final Map<String, String> RUSSIAN_IN_CODE = Map.ofEntries(
            Map.entry("demo/", "data of the demo, as a municipality would write it"),
            Map.entry("account/DemoAccounts.java", "data of the demo"),
            Map.entry("account/FirstAdministrator.java", "data: the first account's name and basis"),
            Map.entry("account/PasswordRules.java", "read: passwords that are guessed first"),
            Map.entry("order/process/OrderWording.java", "an official paper"),
            Map.entry("planreading/", "read: plans are written in Russian"),
            Map.entry("plansource/", "read: plans are written in Russian"),
            Map.entry("registry/SchoolDetails.java", "read: a telephone number as people write it"),
            Map.entry("roadmap/RecognisedRows.java", "read: the executors that a plan names"),
            Map.entry("roadmap/StoredWords.java", "data: kept in the plan, in its own language"),
            Map.entry("schedule/", "read: dates of plans are written in Russian"));

    /** Comments and characters are taken too, so that a quotation mark in them begins no string. */
    private static final Pattern TOKEN =
            Pattern.compile("/\\*.*?\\*/|//[^\n]*|'(?:[^'\\\\]|\\\\.)+'|" + TEXT.pattern(), Pattern.DOTALL);

    private static final Pattern RUSSIAN = Pattern.compile("\\p{IsCyrillic}");

    @Test
    void whatAPersonReadsComesOutOfTheMessageBundles() throws IOException {
        Map<String, List<String>> russian = russianTexts();
        assertThat(russian.entrySet().stream()
                        .filter(file -> RUSSIAN_IN_CODE.keySet().stream().noneMatch(file.getKey()::startsWith))
                        .map(file -> file.getKey() + ": " + file.getValue()))
                .isEmpty();
        assertThat(RUSSIAN_IN_CODE.keySet())
                .as("no exception outlives its reason")
                .allMatch(place -> russian.keySet().stream().anyMatch(file -> file.startsWith(place)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"say(\"нет\")", "'\"' + \"нет\"", "/* \" */ \"нет\"", "\"\"\"\nнет\n\"\"\""})
    void russianInAStringIsFound(String source) {
        assertThat(russianIn(source)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/** the \"ШНОР\" */ say(\"x\")", "// \"нет\"", "case 'ё'", "say(\"№ 5\")"})
    void russianInACommentOrACharacterIsNone(String source) {
        assertThat(russianIn(source)).isEmpty();
    }

    private static Map<String, List<String>> russianTexts() throws IOException {
        Path root = MAIN.resolve("java/org/opora");
        Map<String, List<String>> found = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".java")).toList()) {
                List<String> texts = russianIn(Files.readString(file));
                if (!texts.isEmpty()) {
                    found.put(root.relativize(file).toString().replace('\\', '/'), texts);
                }
            }
        }
        return found;
    }

    private static List<String> russianIn(String source) {
        return TOKEN.matcher(source)
                .results()
                .map(MatchResult::group)
                .filter(token ->
                        token.startsWith("\"") && RUSSIAN.matcher(token).find())
                .toList();
    }

    private static List<String> breaches(String ending, Pattern pattern) throws IOException {
        try (Stream<Path> files = Files.walk(MAIN)) {
            return files.filter(file ->
                            file.toString().endsWith(ending) && !file.toString().contains("node_modules"))
                    .flatMap(file -> lines(file)
                            .filter(line -> pattern.matcher(line).find())
                            .map(line -> file.getFileName() + ": " + line.trim()))
                    .toList();
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
