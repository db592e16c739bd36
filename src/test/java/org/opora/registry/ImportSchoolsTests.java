package org.opora.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opora.OporaTest;
import org.opora.Statements;
import org.opora.TestMunicipalities;
import org.opora.account.Role;
import org.opora.account.SignedIn;
import org.opora.account.TestAccounts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Schools from a table: checked line by line, shown before anything changes, all lines or none. */
@OporaTest
class ImportSchoolsTests {

    private static final String HEADER =
            "Код;Полное название;Краткое название;Вид;Головная школа;Телефон;Электронная почта;Учеников;Педагогов;Сельская\n";

    @Autowired
    private MockMvc web;

    @Autowired
    private ImportSchools importSchools;

    @Autowired
    private Registry registry;

    @Autowired
    private EditSchool editSchool;

    @Autowired
    private TestMunicipalities municipalities;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private JdbcClient jdbc;

    private TestMunicipalities.Made made;
    private SignedIn coordinator;

    @BeforeEach
    void municipality() {
        made = municipalities.withSchools(2);
        coordinator = accounts.inMunicipality(made.id(), Role.COORDINATOR);
    }

    @Test
    void thePreviewTellsNewChangedAndUnchangedSchoolsAndWritesNothing() throws Exception {
        String preview = upload(
                """
                school-1;Школа 1;СОШ № 1;СОШ;;;;;;
                ;Школа 2;СОШ № 2;ООШ;;+7 (4855) 21-00-02;;90;9;да
                ;Новая школа;НОШ № 3;НОШ;;;;40;5;нет
                """);

        page(preview)
                .andExpect(content()
                        .string(allOf(
                                containsString("Новых школ: 1, изменятся: 1, без изменений: 1"),
                                containsString("+7 (4855) 21-00-02"),
                                containsString("Записать все строки"))));
        assertThat(names()).containsExactly("СОШ № 1", "СОШ № 2");
    }

    @Test
    void everyLineIsWrittenAndAFormerNameIsKept() throws Exception {
        String preview = upload(
                """
                school-1;Первая школа имени героя;СОШ имени героя;СОШ;;;;120;14;
                ;Новая школа;НОШ № 3;НОШ;;;novaya@example.ru;40;5;да
                """);
        apply(preview).andExpect(flash().attribute("notice", "registry.import.done"));

        assertThat(names()).containsExactlyInAnyOrder("НОШ № 3", "СОШ № 2", "СОШ имени героя");
        School renamed = registry.school(made.schools().get(0));
        assertThat(renamed.slug()).isEqualTo("school-1");
        assertThat(renamed.details().pupils()).isEqualTo(120);
        assertThat(jdbc.sql("select short_name from school_history where school_id = ?")
                        .param(renamed.id())
                        .query(String.class)
                        .list())
                .containsExactly("СОШ № 1");
        School fresh = only(registry.schools(made.id()), "НОШ № 3");
        assertThat(fresh.slug()).isEqualTo("nosh-3");
        assertThat(fresh.details().rural()).isTrue();
        assertThat(fresh.details().email()).isEqualTo("novaya@example.ru");
    }

    @Test
    void anEmptyCellAndAMissingColumnLeaveWhatWasThere() throws Exception {
        UUID first = made.schools().get(0);
        coordinator.run(() -> editSchool.change(
                first,
                new SchoolDetails(
                        "Школа 1",
                        "СОШ № 1",
                        SchoolType.SECONDARY,
                        null,
                        "ул. Мира, 1",
                        "21-00-01",
                        "",
                        "",
                        77,
                        8,
                        true)));

        apply(uploadText("Краткое название;Полное название;Вид;Телефон\nСОШ № 1;Школа первая;СОШ;\n"));

        SchoolDetails details = registry.school(first).details();
        assertThat(details.name()).isEqualTo("Школа первая");
        assertThat(details.phone()).isEqualTo("21-00-01");
        assertThat(details.address()).isEqualTo("ул. Мира, 1");
        assertThat(details.pupils()).isEqualTo(77);
        assertThat(details.rural()).isTrue();
    }

    @Test
    void oneWrongLineKeepsTheWholeTableOut() throws Exception {
        String preview = upload(
                """
                ;Новая школа;НОШ № 3;НОШ;;;;40;5;нет
                ;Ещё школа;СОШ № 4;Лицей;;;;сорок;5;нет
                """);

        page(preview)
                .andExpect(content()
                        .string(allOf(
                                containsString("ошибок: 2"),
                                containsString("Нет вида «Лицей»"),
                                containsString("«сорок» — не целое число"),
                                not(containsString("Записать все строки")))));
        apply(preview).andExpect(flash().attribute("problem", "В таблице ошибок: 2. Ничего не записано."));
        assertThat(names()).containsExactly("СОШ № 1", "СОШ № 2");
    }

    @ParameterizedTest(name = "{0} → {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                ";;НОШ № 3;НОШ;;;;40;5;нет | NAME | table.error.empty",
                "nobody;Школа;НОШ № 3;НОШ;;;;40;5;нет | CODE | registry.import.error.unknown-code",
                ";Школа;НОШ № 3;НОШ;;позвоните;;40;5;нет | PHONE | registry.school.phone-format",
                ";Школа;НОШ № 3;НОШ;;;не почта;40;5;нет | EMAIL | registry.school.email-format",
                ";Школа;НОШ № 3;НОШ;;;;40;;нет | TEACHERS | table.error.empty",
                ";Школа;НОШ № 3;НОШ;;;;20001;5;нет | PUPILS | table.error.out-of-range",
                ";Школа;НОШ № 3;НОШ;;;;-1;5;нет | PUPILS | table.error.not-whole",
                ";Школа;НОШ № 3;НОШ;;;;40;5;наверное | RURAL | registry.import.error.wrong-flag",
                ";Школа;НОШ № 3;Филиал;;;;40;5;нет | HEAD_SCHOOL | registry.school.head-missing",
                ";Школа;НОШ № 3;Филиал;СОШ № 9;;;40;5;нет | HEAD_SCHOOL | registry.import.error.unknown-head",
                ";Школа;НОШ № 3;НОШ;СОШ № 1;;;40;5;нет | HEAD_SCHOOL | registry.school.head-of-branch-only",
                "school-2;Школа 2;СОШ № 1;СОШ;;;;40;5;нет | SHORT_NAME | registry.import.error.name-taken",
                ";Школа\u0007;НОШ № 3;НОШ;;;;40;5;нет | NAME | table.error.control-character"
            })
    void aWrongCellIsNamedByItsColumn(String line, String column, String code) throws Exception {
        SchoolImportPreview preview = previewOf(upload(line));

        assertThat(preview.ready()).isFalse();
        assertThat(preview.errors()).singleElement().satisfies(error -> {
            assertThat(error.line()).isEqualTo(2);
            assertThat(error.column()).isEqualTo("registry.table." + column);
            assertThat(error.code()).isEqualTo(code);
        });
    }

    @Test
    void aTextOverTheLimitIsRefused() throws Exception {
        assertThat(previewOf(upload(";Школа;" + "С".repeat(121) + ";НОШ;;;;40;5;нет"))
                        .errors())
                .singleElement()
                .satisfies(error -> assertThat(error.code() + error.args()).isEqualTo("table.error.too-long[120]"));
    }

    @Test
    void aSchoolStandsOnceInATable() throws Exception {
        SchoolImportPreview preview = previewOf(
                upload(
                        """
                ;Новая школа;НОШ № 3;НОШ;;;;40;5;нет
                ;Новая школа;«нош» № 3;НОШ;;;;41;5;нет
                """));

        assertThat(preview.errors()).singleElement().satisfies(error -> {
            assertThat(error.line()).isEqualTo(3);
            assertThat(error.code()).isEqualTo("registry.import.error.duplicate");
            assertThat(error.args()).containsExactly("2");
        });
    }

    @Test
    void anArchivedSchoolIsNotChangedInPassing() throws Exception {
        coordinator.run(() -> editSchool.archive(made.schools().get(0)));

        assertThat(previewOf(upload(";Школа 1;СОШ № 1;ООШ;;;;40;5;нет")).errors())
                .singleElement()
                .satisfies(error -> assertThat(error.code()).isEqualTo("registry.import.error.archived"));
    }

    @Test
    void aBranchFindsItsHeadSchoolInTheSameTable() throws Exception {
        apply(
                upload(
                        """
                ;Филиал школы;Филиал в Липках;Филиал;СОШ № 3;;;12;3;да
                ;Новая школа;СОШ № 3;СОШ;;;;400;35;нет
                """));

        List<School> schools = registry.schools(made.id());
        School branch = only(schools, "Филиал в Липках");
        assertThat(branch.details().headSchoolId())
                .isEqualTo(only(schools, "СОШ № 3").id());
    }

    @Test
    void readsTheEncodingThatExcelUsesInRussia() throws Exception {
        byte[] content = (HEADER + ";Новая школа;НОШ № 3;НОШ;;;;40;5;нет").getBytes(Charset.forName("windows-1251"));

        apply(uploaded("школы.csv", content));

        assertThat(names()).contains("НОШ № 3");
    }

    @Test
    void theTemplateComesBackWithoutAChange() throws Exception {
        String preview = uploaded("Школы.xlsx", template("ru"));

        page(preview).andExpect(content().string(containsString("строк без изменений 2. Загружать нечего")));
        assertThat(previewOf(preview).unchanged()).isEqualTo(2);
    }

    @Test
    void anEnglishTemplateIsEnglishAndComesBackAsWell() throws Exception {
        byte[] template = template("en");
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(template))) {
            List<String> written = new ArrayList<>();
            workbook.forEach(sheet -> {
                written.add(sheet.getSheetName());
                sheet.getRow(0).forEach(cell -> written.add(cell.getStringCellValue()));
            });
            assertThat(written)
                    .contains("Schools", "Full name", "Kind", "Rural", "Allowed values")
                    .noneMatch(text -> text.matches(".*\\p{IsCyrillic}.*"));
        }

        assertThat(previewOf(uploaded("schools.xlsx", template)).unchanged()).isEqualTo(2);
    }

    private byte[] template(String language) throws Exception {
        return web.perform(get("/schools/template")
                        .cookie(new Cookie("opora-language", language))
                        .with(authentication(coordinator.authentication())))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
    }

    @Test
    void whatIsNoTableGetsASentence() throws Exception {
        refused(new byte[0], "Файл пуст.");
        refused(
                new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0},
                "Файл не похож на таблицу XLSX или CSV.");
        refused(new byte[] {'P', 'K', 3, 4, 1, 2, 3}, "Файл не похож на таблицу XLSX или CSV.");
        refused(new byte[5 * 1024 * 1024 + 1], "Файл больше 5 МБ.");
        refused(HEADER.getBytes(StandardCharsets.UTF_8), "В таблице нет строк под заголовком.");
        refused(
                "Школа;Класс\n1;2".getBytes(StandardCharsets.UTF_8),
                "В таблице нет столбцов: «Полное название», «Краткое название», «Вид». Скачайте шаблон и перенесите в него данные.");
    }

    @Test
    void nothingIsWrittenThatThePersonHasNotSeen() throws Exception {
        String preview = upload(";Школа 2;СОШ № 2;ООШ;;;;90;9;да");
        String seen = previewOf(preview).fingerprint();
        coordinator.run(() -> editSchool.change(
                made.schools().get(1),
                new SchoolDetails("Школа 2", "СОШ № 2", SchoolType.SECONDARY, null, "", "", "", "", 300, 30, false)));

        applySeen(preview, seen)
                .andExpect(flash().attribute("problem", containsString("Пока вы смотрели таблицу, реестр изменился")));

        assertThat(registry.school(made.schools().get(1)).details().pupils()).isEqualTo(300);
    }

    @Test
    void aTableIsTakenOverOnce() throws Exception {
        String preview = upload(";Новая школа;НОШ № 3;НОШ;;;;40;5;нет");
        apply(preview);

        apply(preview).andExpect(flash().attribute("problem", "Эта таблица уже загружена."));
        assertThat(names()).hasSize(3);
    }

    @Test
    void onlyWhoEditsTheRegisterFindsTheTable() throws Exception {
        String preview = upload(";Новая школа;НОШ № 3;НОШ;;;;40;5;нет");
        SignedIn head = accounts.inMunicipality(made.id(), Role.HEAD);
        SignedIn director = accounts.inSchool(made.id(), made.schools().get(0), Role.DIRECTOR);
        SignedIn stranger =
                accounts.inMunicipality(municipalities.withSchools(0).id(), Role.COORDINATOR);

        for (SignedIn person : List.of(head, director, stranger)) {
            web.perform(get(preview).with(authentication(person.authentication())))
                    .andExpect(status().isNotFound());
            web.perform(post(preview + "/apply").with(csrf()).with(authentication(person.authentication())))
                    .andExpect(status().isNotFound());
            web.perform(get("/schools/template")
                            .param("municipality", made.id().toString())
                            .with(authentication(person.authentication())))
                    .andExpect(status().isNotFound());
        }
        assertThat(names()).hasSize(2);
    }

    @Test
    void fiveHundredSchoolsTakeAsManyStatementsAsFive() throws Exception {
        int few = statementsFor(3, 8);
        int many = statementsFor(11, 511);

        assertThat(many).isLessThanOrEqualTo(few).isLessThan(15);
        assertThat(names()).hasSize(507);
    }

    private int statementsFor(int from, int to) throws Exception {
        String preview = upload(IntStream.range(from, to)
                .mapToObj(number -> ";Школа " + number + ";СОШ № " + number + ";СОШ;;;;40;5;нет\n")
                .collect(Collectors.joining()));
        String seen = previewOf(preview).fingerprint();
        return Statements.of(() -> coordinator.call(() -> importSchools.apply(id(preview), seen)));
    }

    private void refused(byte[] content, String sentence) throws Exception {
        send("школы.csv", content).andExpect(flash().attribute("problem", sentence));
        assertThat(names()).containsExactly("СОШ № 1", "СОШ № 2");
    }

    private String upload(String lines) throws Exception {
        return uploadText(HEADER + lines);
    }

    private String uploadText(String table) throws Exception {
        return uploaded("школы.csv", table.getBytes(StandardCharsets.UTF_8));
    }

    private String uploaded(String name, byte[] content) throws Exception {
        return Objects.requireNonNull(
                send(name, content).andReturn().getResponse().getRedirectedUrl());
    }

    private ResultActions send(String name, byte[] content) throws Exception {
        return web.perform(multipart("/schools/import")
                        .file(new MockMultipartFile("table", name, null, content))
                        .param("municipality", made.id().toString())
                        .with(csrf())
                        .with(authentication(coordinator.authentication())))
                .andExpect(status().is3xxRedirection());
    }

    private ResultActions page(String preview) throws Exception {
        return web.perform(get(preview).with(authentication(coordinator.authentication())))
                .andExpect(status().isOk());
    }

    private ResultActions apply(String preview) throws Exception {
        return applySeen(preview, previewOf(preview).fingerprint());
    }

    private ResultActions applySeen(String preview, String seen) throws Exception {
        return web.perform(post(preview + "/apply")
                .param("seen", seen)
                .with(csrf())
                .with(authentication(coordinator.authentication())));
    }

    private SchoolImportPreview previewOf(String preview) {
        return coordinator.call(() -> importSchools.preview(id(preview)));
    }

    private static UUID id(String preview) {
        return UUID.fromString(preview.substring(preview.lastIndexOf('/') + 1));
    }

    private List<String> names() {
        return registry.schools(made.id()).stream().map(School::shortName).toList();
    }

    private static School only(List<School> schools, String name) {
        return schools.stream()
                .filter(school -> school.shortName().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
