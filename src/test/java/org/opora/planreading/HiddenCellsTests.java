package org.opora.planreading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.opora.error.OporaException;
import org.opora.plansource.LeftOut;

/** What a filter or a hand has hidden in a workbook is read as little as a person sees it, and never left out in silence. */
class HiddenCellsTests {

    private static final String HEAD = "План школ на 2027 год\n№\tЗаметка\tМероприятие\tСроки\tОтветственный\n";
    private static final String ROWS = "1\tвнутренняя\tСеминар для школ\tмай 2027\tУО\n"
            + "2\t\tВебинар для школ\tиюнь 2027\tУМЦ\n3\t\tСовещание директоров\tиюль 2027\tУО\n";

    @Test
    void aHiddenRowIsLeftOutAndCounted() {
        RecognisedPlan plan = read(HEAD + ROWS, sheet -> sheet.getRow(3).setZeroHeight(true));
        assertThat(plan.rows()).extracting(RecognisedRow::number).containsExactly("1", "3");
        assertThat(plan.report().leftOut(LeftOut.Reason.HIDDEN_ROW))
                .extracting(LeftOut::text)
                .containsExactly("2 |  | Вебинар для школ | июнь 2027 | УМЦ");
    }

    @Test
    void aHiddenColumnIsLeftOutAndNamedByItsHeading() {
        RecognisedPlan plan = read(HEAD + ROWS, sheet -> sheet.setColumnHidden(1, true));
        assertThat(plan.rows()).hasSize(3);
        assertThat(plan.rows().get(0).executors())
                .extracting(RecognisedExecutor::name)
                .containsExactly("УО");
        assertThat(plan.rows().get(0).issues()).extracting(RowIssue::code).doesNotContain("columns-unknown");
        assertThat(plan.report().leftOut(LeftOut.Reason.HIDDEN_COLUMN))
                .extracting(LeftOut::text)
                .containsExactly("Заметка");
    }

    @Test
    void aCellMergedOverWhatIsHiddenIsReadWhereItIsSeen() {
        String plan = HEAD + "I. Организационная работа\t\t\t\t\n" + ROWS;
        RecognisedPlan read = read(plan, sheet -> {
            sheet.addMergedRegion(new CellRangeAddress(2, 2, 0, 4));
            sheet.addMergedRegion(new CellRangeAddress(3, 5, 4, 4));
            sheet.getRow(3).setZeroHeight(true);
            sheet.setColumnHidden(0, true);
            sheet.setColumnHidden(1, true);
        });
        assertThat(read.rows()).extracting(RecognisedRow::section).containsOnly("I. Организационная работа");
        assertThat(read.rows())
                .extracting(RecognisedRow::activity)
                .containsExactly("Вебинар для школ", "Совещание директоров");
        assertThat(read.rows().get(1).executors())
                .extracting(RecognisedExecutor::name)
                .containsExactly("УО");
    }

    @Test
    void aWorkbookOfWhichNothingIsSeenIsRefused() {
        assertThatThrownBy(() -> read(HEAD + ROWS, sheet -> sheet.forEach(row -> row.setZeroHeight(true))))
                .isInstanceOfSatisfying(OporaException.class, refusal -> assertThat(refusal.code())
                        .isEqualTo("plan.hidden"));
    }

    @Test
    void aHiddenRowOfACopiedTableIsLeftOutToo() {
        String page = new String(Plans.html(HEAD + ROWS), StandardCharsets.UTF_8)
                .replace("<tr><td>2<", "<tr style='display: none'><td>2<");
        RecognisedPlan plan = Plans.read(page.getBytes(StandardCharsets.UTF_8), "plan.html");
        assertThat(plan.rows()).extracting(RecognisedRow::number).containsExactly("1", "3");
        assertThat(plan.report().leftOut(LeftOut.Reason.HIDDEN_ROW)).hasSize(1);
    }

    private static RecognisedPlan read(String text, Consumer<XSSFSheet> hide) {
        try (XSSFWorkbook workbook = new XSSFWorkbook(Plans.stream(Plans.xlsx(text)));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            hide.accept(workbook.getSheetAt(0));
            workbook.write(out);
            return Plans.read(out.toByteArray(), "plan.xlsx");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
