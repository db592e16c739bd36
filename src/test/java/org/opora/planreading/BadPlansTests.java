package org.opora.planreading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opora.error.OporaException;

/** What is no plan is refused with a sentence that says what to do. */
class BadPlansTests {

    private static final String HEAD = "№\tМероприятие\tСроки\tОтветственный\n";
    private static final String SHORT = "План мероприятий на 2027 год\n№\tМероприятие\tСрок\tОтветственный\tРезультат\n"
            + "1\tМониторинг ВПР\tмарт\tУО\tСправка\n";
    private static final String ROW = "1\tСеминар для школ\tмай 2027\tУО\n";

    @Test
    void refusesAScan() {
        refused("plan.scan", "plan.pdf", Plans.scan());
    }

    @Test
    void refusesADocumentWithoutATable() {
        refused("plan.no-table", "plan.txt", utf8("Приказ об утверждении плана, таблица потеряна\n"));
        refused("plan.no-table", "plan.docx", Plans.docx("Приказ об утверждении плана"));
        String prose =
                "Утвердить план мероприятий, установить сроки, назначить ответственных\nНачать в мае, июне, июле\n";
        refused("plan.no-table", "plan.txt", utf8(prose));
    }

    @Test
    void refusesATableOfSomethingElse() {
        refused("plan.other-table", "plan.txt", utf8("Фамилия\tКласс\tОценка\nИванова\t9\t4\n"));
    }

    @Test
    void refusesTwoPlansInOneFile() {
        refused("plan.two", "plan.txt", utf8(HEAD + ROW + "\nПлан мероприятий другого района\n\n" + HEAD + ROW));
    }

    @Test
    void readsOnePlanWhoseHeadingIsRepeatedOnEveryPage() {
        RecognisedPlan plan =
                Plans.read(HEAD + ROW + "\n" + HEAD + ROW.replace("1\t", "2\t").replace("Семинар", "Вебинар"));
        assertThat(plan.rows()).hasSize(2);
        assertThat(plan.report().count(LineKind.HEADER)).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"docx", "xlsx", "odt", "pdf"})
    void refusesAPassword(String format) throws Exception {
        refused("plan.password", "plan." + format, BadFiles.locked(format));
    }

    @Test
    void refusesATextThatIsLockedAsAWhole() {
        refused(
                "plan.password",
                "plan.odt",
                Plans.zip(
                        "mimetype",
                        BadFiles.OPEN_TEXT,
                        "encrypted-package",
                        "x",
                        "META-INF/manifest.xml",
                        "<manifest:encryption-data/>"));
    }

    @Test
    void readsAPdfThatOnlyForbidsChanges() throws Exception {
        assertThat(Plans.read(BadFiles.protectedPdf("", HEAD + ROW), "plan.pdf").rows())
                .hasSize(1);
    }

    @Test
    void refusesTenThousandRows() {
        String rows = HEAD + ROW.repeat(10_000);
        refused("plan.rows", "plan.txt", utf8(rows));
        refused("plan.rows", "plan.xlsx", Plans.xlsx(HEAD + ROW.repeat(2_500)));
    }

    /** Somebody once pulled the frame of the table far below its last row. */
    @Test
    void aFrameWithoutWordsIsNoRow() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(Plans.stream(Plans.xlsx(HEAD + ROW)));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            CellStyle framed = workbook.createCellStyle();
            framed.setBorderBottom(BorderStyle.THIN);
            for (int i = 3; i < 2_500; i++) {
                workbook.getSheetAt(0).createRow(i).createCell(1).setCellStyle(framed);
            }
            workbook.write(out);
            assertThat(Plans.read(out.toByteArray(), "plan.xlsx").rows()).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"docm", "dotm", "xlsm", "xltm", "xlsb"})
    void refusesFilesThatAreMeantForMacros(String extension) {
        refused("file.macro", "plan." + extension, Plans.docx(HEAD));
    }

    @ParameterizedTest
    @ValueSource(strings = {"docx", "xlsx", "odt"})
    void refusesAMacro(String format) {
        refused("file.macro", "plan." + format, BadFiles.withMacro(format));
    }

    @ParameterizedTest
    @ValueSource(strings = {"docx", "xlsx", "odt"})
    void refusesAZipBomb(String format) {
        refused("file.bomb", "plan." + format, BadFiles.bomb(format));
    }

    @Test
    void refusesAWrongEncoding() {
        byte[] koi8 = Plans.text("two-halves.txt").getBytes(Charset.forName("KOI8-R"));
        refused("plan.encoding", "plan.txt", koi8);
        byte[] dos = Plans.text("two-halves.txt").getBytes(Charset.forName("IBM866"));
        refused("plan.encoding", "plan.txt", dos);
    }

    @Test
    void saysHowToSaveAnOldFile() {
        refused("plan.old-word", "plan.doc", utf8("x"));
        refused("plan.old-excel", "plan.xls", utf8("x"));
        refused("plan.kind", "plan.exe", utf8("x"));
    }

    @Test
    void refusesDamagedAndMisnamedFiles() {
        refused("file.content", "plan.docx", Plans.scan());
        refused("file.empty", "plan.txt", new byte[0]);
        refused("file.content", "plan.txt", new byte[] {'a', 0, 'b'});
    }

    @Test
    void refusesAHeadingWithoutRows() {
        refused("plan.no-rows", "plan.txt", utf8(HEAD));
    }

    private static void refused(String code, String name, byte[] content) {
        assertThatThrownBy(() -> Plans.read(content, name)).isInstanceOfSatisfying(OporaException.class, refusal -> {
            assertThat(refusal.code()).isEqualTo(code);
            assertThat(sentences("").getProperty(refusal.messageKey())).isNotBlank();
            assertThat(sentences("_en").getProperty(refusal.messageKey())).isNotBlank();
        });
    }

    private static Properties sentences(String language) {
        Properties sentences = new Properties();
        for (String name : new String[] {"planreading", "document"}) {
            try (InputStreamReader in = new InputStreamReader(
                    BadPlansTests.class.getResourceAsStream("/messages/" + name + language + ".properties"),
                    StandardCharsets.UTF_8)) {
                sentences.load(in);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
        return sentences;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"KOI8-R", "IBM866"})
    void aShortPlanInAnOldEncodingIsToldToBeSavedInAnother(String encoding) {
        refused("plan.encoding", "plan.txt", SHORT.getBytes(Charset.forName(encoding)));
    }

    @Test
    void aTextReadInAWrongEncodingAndSavedSoIsRefused() {
        String garbled = new String(SHORT.getBytes(StandardCharsets.UTF_8), Charset.forName("windows-1251"));
        refused("plan.encoding", "plan.txt", garbled.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {";", ","})
    void aTableSavedWithSemicolonsOrCommasIsRead(String sign) {
        String plan = SHORT.replace("Мониторинг ВПР", "\"Мониторинг" + sign + " анализ \"\"ВПР\"\"\"")
                .replace("\t", sign);

        RecognisedPlan read = Plans.read(plan.getBytes(StandardCharsets.UTF_8), "plan.csv");

        assertThat(read.rows()).hasSize(1);
        assertThat(read.rows().get(0).activity()).isEqualTo("Мониторинг" + sign + " анализ \"ВПР\"");
        assertThat(read.rows().get(0).results())
                .extracting(RecognisedResult::raw)
                .containsExactly("Справка");
    }
}
