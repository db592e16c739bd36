package org.opora.planreading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiConsumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.opora.error.OporaException;

/** Cells of a workbook are read as a person sees them: days, numbers, results of formulas, texts of several runs. */
class WorkbookCellsTests {

    private static final List<String> HEAD = List.of("№", "Мероприятие", "Срок", "Ответственный", "Результат");

    @Test
    void aDayIsWrittenAsPlansWriteItAndAMonthWithoutADay() {
        assertThat(dates((book, cell) -> day(book, cell, "m/d/yy"))).isEqualTo("15.05.2027");
        assertThat(dates((book, cell) -> day(book, cell, "[$-419]d mmmm yyyy;@")))
                .isEqualTo("15.05.2027");
        assertThat(dates((book, cell) -> day(book, cell, "mmm.yy"))).isEqualTo("05.2027");
    }

    @Test
    void anotherBeginningOfDaysIsHeeded() {
        assertThat(dates((book, cell) -> {
                    ((XSSFWorkbook) book).getCTWorkbook().addNewWorkbookPr().setDate1904(true);
                    day(book, cell, "dd.mm.yyyy");
                }))
                .isEqualTo("16.05.2031");
    }

    @Test
    void aNumberHasNoFractionThatNobodyTypedAndAFormulaHasItsResult() {
        RecognisedRow row = row(new XSSFWorkbook(), (book, cell) -> {
            cell.getRow().getCell(0).setCellValue(7.0);
            cell.setCellFormula("\"май \" & 2027");
            book.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(cell);
        });
        assertThat(row.number()).isEqualTo("7");
        assertThat(row.schedule().raw()).isEqualTo("май 2027");
    }

    /** Somebody has typed «1.2» as the number of the row. */
    @Test
    void aNumberThatTheSpreadsheetTookForADayIsANumber() {
        RecognisedRow row = row(new XSSFWorkbook(), (book, cell) -> {
            Cell number = cell.getRow().getCell(0);
            day(book, number, "d-mmm");
            number.setCellValue(LocalDate.of(2026, 2, 1));
        });
        assertThat(row.number()).isEqualTo("1.2");
        assertThat(row.overlay()).extracting(Repair::reason).contains("number-of-day");
    }

    @Test
    void aTextOfSeveralRunsAndEscapedSignsIsOneText() {
        RecognisedRow row = row(new XSSFWorkbook(), (book, cell) -> {
            XSSFRichTextString words = new XSSFRichTextString();
            words.append("до 15 ");
            words.append("мая 2027");
            cell.setCellValue(words);
            cell.getRow().getCell(1).setCellValue("Семинар_x000D_\nдля школ, 5 $ \\ 3");
        });
        assertThat(row.schedule().raw()).isEqualTo("до 15 мая 2027");
        assertThat(row.activity()).startsWith("Семинар для школ, 5 $");
    }

    @Test
    void textsThatStandInTheirCellsAreRead() {
        assertThat(row(new SXSSFWorkbook(), (book, cell) -> cell.setCellValue("до 15 мая 2027"))
                        .schedule()
                        .raw())
                .isEqualTo("до 15 мая 2027");
    }

    @Test
    void aCellWithoutAPlaceIsADamagedFile() {
        byte[] broken = Plans.zip(
                "[Content_Types].xml",
                "<Types/>",
                "xl/workbook.xml",
                "<workbook xmlns:r='r'><sheets><sheet name='a' r:id='1'/></sheets></workbook>",
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id='1' Type='x/worksheet' Target='sheet.xml'/></Relationships>",
                "xl/sheet.xml",
                "<worksheet><sheetData><row><c r='??'><v>1</v></c></row></sheetData></worksheet>");
        assertThatThrownBy(() -> Plans.read(broken, "plan.xlsx"))
                .isInstanceOfSatisfying(OporaException.class, refusal -> assertThat(refusal.code())
                        .isEqualTo("plan.broken"));
    }

    private static void day(Workbook book, Cell cell, String format) {
        CellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(format));
        cell.setCellValue(LocalDate.of(2027, 5, 15));
        cell.setCellStyle(style);
    }

    private static String dates(BiConsumer<Workbook, Cell> fill) {
        return row(new XSSFWorkbook(), fill).schedule().raw();
    }

    /** A plan of one row; its cell of dates, and through it the others, may be filled anew. */
    private static RecognisedRow row(Workbook book, BiConsumer<Workbook, Cell> fill) {
        try (book;
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Sheet sheet = book.createSheet("План");
            sheet.createRow(0).createCell(0).setCellValue("План школ на 2027 год");
            Row head = sheet.createRow(1);
            Row row = sheet.createRow(2);
            for (int i = 0; i < HEAD.size(); i++) {
                head.createCell(i).setCellValue(HEAD.get(i));
                row.createCell(i)
                        .setCellValue(List.of("1", "Семинар", "май 2027", "УО", "Справка")
                                .get(i));
            }
            fill.accept(book, row.getCell(2));
            book.write(out);
            return Plans.read(out.toByteArray(), "plan.xlsx").rows().get(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
