package org.opora.planreading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/** Merged cells in every format that knows them: {@code ^} is covered by the cell above, {@code <} by the one before. */
class MergedCellsTests {

    private static final String[][] HEADING = {{"№", "Мероприятие", "Сроки", "Результат", "Ответственный"}};
    private static final String TITLE = "План поддержки школ на 2027 год";

    @ParameterizedTest
    @ValueSource(strings = {"docx", "xlsx", "odt", "html", "pdf"})
    void oneActivityOfSeveralExecutorsIsOneRow(String format) {
        RecognisedPlan plan = read(format, new String[][] {
            {"1", "Семинар для школ", "май 2027", "Справка", "УО"},
            {"^", "^", "^", "Приказ", "УМЦ"},
            {"2", "Мониторинг школ", "июнь 2027", "Справка", "УО"}
        });
        assertThat(plan.rows()).extracting(RecognisedRow::number).containsExactly("1", "2");
        RecognisedRow seminar = plan.rows().get(0);
        assertThat(seminar.executors()).extracting(RecognisedExecutor::name).containsExactly("УО", "УМЦ");
        assertThat(seminar.results())
                .extracting(RecognisedResult::evidence)
                .containsExactly(EvidenceClass.ANALYTIC_NOTE, EvidenceClass.ORDER);
        assertThat(seminar.overlay()).extracting(Repair::reason).contains("merged-lines");
        assertThat(plan.report().count(LineKind.DUPLICATE)).isZero();
        assertThat(plan.report().count(LineKind.CONTINUATION)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"docx", "xlsx", "odt", "html", "pdf"})
    void oneActivityOfOneExecutorOnSeveralDatesIsOneRow(String format) {
        RecognisedPlan plan = read(format, new String[][] {
            {"1", "Семинар для школ", "май 2027", "Справка", "УО"},
            {"^", "^", "октябрь 2027", "^", "^"}
        });
        assertThat(plan.rows()).hasSize(1);
        assertThat(plan.rows().get(0).schedule().occurrences()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"docx", "xlsx", "odt", "html", "pdf"})
    void linesWithDatesAndExecutorsOfTheirOwnAreRows(String format) {
        RecognisedPlan plan = read(format, new String[][] {
            {"1", "Семинар для школ", "май 2027", "Справка", "УО"},
            {"^", "^", "октябрь 2027", "Справка", "УМЦ"}
        });
        assertThat(plan.rows())
                .extracting(RecognisedRow::activity)
                .containsExactly("Семинар для школ", "Семинар для школ");
        assertThat(plan.rows().get(1).executors())
                .extracting(RecognisedExecutor::name)
                .containsExactly("УМЦ");
        assertThat(plan.report().count(LineKind.DUPLICATE)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"docx", "xlsx", "odt", "html", "pdf"})
    void oneExecutorAndDateMayCoverSeveralActivities(String format) {
        RecognisedPlan plan = read(format, new String[][] {
            {"Организационная работа", "<", "<", "<", "<"},
            {"1", "Семинар для школ", "май 2027", "Справка", "УО"},
            {"2", "Мониторинг школ", "^", "Справка", "^"}
        });
        assertThat(plan.rows()).extracting(RecognisedRow::section).containsOnly("Организационная работа");
        RecognisedRow second = plan.rows().get(1);
        assertThat(second.schedule().raw()).isEqualTo("май 2027");
        assertThat(second.executors()).extracting(RecognisedExecutor::name).containsExactly("УО");
    }

    @ParameterizedTest
    @ValueSource(strings = {"docx", "xlsx", "odt", "html", "pdf"})
    void severalWorksOfSchoolsUnderOneActivityAreRowsOfTheSchools(String format) {
        String[][] heading = {{"№", "Мероприятие", "Сроки", "Ответственный", "Мероприятия ОО", "Сроки"}};
        RecognisedPlan plan = Plans.read(
                file(format, join(heading, new String[][] {
                    {"1", "Семинар для школ", "май 2027", "УО", "Участие в семинаре", "май 2027"},
                    {"^", "^", "^", "^", "Разработка программы", "июнь 2027"}
                })),
                "plan." + format);
        assertThat(plan.rows()).hasSize(2);
        assertThat(plan.rows().get(1).activity()).isEmpty();
        assertThat(plan.rows().get(1).schoolActivity()).isEqualTo("Разработка программы");
        assertThat(plan.report().count(LineKind.DUPLICATE)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"docx", "xlsx", "odt", "html", "pdf"})
    void aHeadingOfTwoLinesIsReadAsOne(String format) {
        RecognisedPlan plan = Plans.read(
                file(format, new String[][] {
                    {"№", "Муниципальный уровень", "<", "Ответственный", "Школьный уровень", "<"},
                    {"^", "Мероприятие", "Сроки", "^", "Мероприятие", "Сроки"},
                    {"1", "Семинар для школ", "май 2027", "УО", "Участие в семинаре", "июнь 2027"},
                    {"№", "Муниципальный уровень", "<", "Ответственный", "Школьный уровень", "<"},
                    {"^", "Мероприятие", "Сроки", "^", "Мероприятие", "Сроки"},
                    {"2", "Мониторинг школ", "июнь 2027", "УО", "", ""}
                }),
                "plan." + format);
        assertThat(plan.rows()).extracting(RecognisedRow::number).containsExactly("1", "2");
        assertThat(plan.rows().get(0).schoolActivity()).isEqualTo("Участие в семинаре");
        assertThat(plan.report().count(LineKind.HEADER)).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"docx", "xlsx", "odt", "html", "pdf"})
    void aSectionOverAllColumnsIsNoRow(String format) {
        String section = "Раздел II. Работа с педагогическими кадрами и методическое сопровождение учителей школ";
        RecognisedPlan plan = read(format, new String[][] {
            {"1", "Семинар для школ", "май 2027", "Справка", "УО"},
            {section, "<", "<", "<", "<"},
            {"2", "Мониторинг школ", "июнь 2027", "Справка", "УО"}
        });
        assertThat(plan.rows()).extracting(RecognisedRow::section).containsExactly("", section);
        assertThat(plan.report().count(LineKind.HEADING)).isEqualTo(1);
    }

    @Test
    void aRowOfAPdfCutByTheEndOfThePageWithoutALineIsOneRow() {
        byte[] pdf = RuledPdf.cut(
                TITLE,
                join(HEADING, new String[][] {
                    {"1", "Семинар для школ", "май 2027", "Справка", "УО"},
                    {"2", "Мониторинг школ по вопросам", "июнь", "Аналитическая", "УО"}
                }),
                new String[][] {
                    {"", "подготовки учителей", "2027", "справка", ""},
                    {"3", "Совещание школ", "июль 2027", "Протокол", "УО"}
                });

        RecognisedPlan plan = Plans.read(pdf, "plan.pdf");

        assertThat(plan.rows()).extracting(RecognisedRow::number).containsExactly("1", "2", "3");
        RecognisedRow cut = plan.rows().get(1);
        assertThat(cut.activity()).isEqualTo("Мониторинг школ по вопросам подготовки учителей");
        assertThat(cut.schedule().raw()).isEqualTo("июнь 2027");
        assertThat(plan.report().count(LineKind.CONTINUATION)).isEqualTo(1);
        assertThat(plan.report().count(LineKind.HEADING)).isZero();
    }

    private static RecognisedPlan read(String format, String[][] rows) {
        return Plans.read(file(format, join(HEADING, rows)), "plan." + format);
    }

    private static String[][] join(String[][] heading, String[][] rows) {
        return java.util.stream.Stream.concat(java.util.Arrays.stream(heading), java.util.Arrays.stream(rows))
                .toArray(String[][]::new);
    }

    private static byte[] file(String format, String[][] rows) {
        return switch (format) {
            case "docx" -> docx(rows);
            case "xlsx" -> xlsx(rows);
            case "odt" -> odt(rows);
            case "pdf" -> RuledPdf.of(TITLE, rows);
            default ->
                ("<html><body><p>" + TITLE + "</p><table>" + markup(rows, "tr", "td", "colspan", "rowspan", "")
                                + "</table></body></html>")
                        .getBytes(StandardCharsets.UTF_8);
        };
    }

    private static boolean covered(String[][] rows, int row, int column) {
        return column < rows[row].length && (rows[row][column].equals("^") || rows[row][column].equals("<"));
    }

    private static int over(String[][] rows, int row, int column, String sign) {
        int count = 1;
        if (sign.equals("<")) {
            while (column + count < rows[row].length && rows[row][column + count].equals(sign)) {
                count++;
            }
            return count;
        }
        while (row + count < rows.length && rows[row + count][column].equals(sign)) {
            count++;
        }
        return count;
    }

    private static String markup(
            String[][] rows, String line, String cell, String columns, String lines, String coveredCell) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < rows.length; i++) {
            out.append('<').append(line).append('>');
            for (int j = 0; j < rows[i].length; j++) {
                if (covered(rows, i, j)) {
                    out.append(coveredCell);
                    continue;
                }
                String text = coveredCell.isEmpty() ? rows[i][j] : "<text:p>" + rows[i][j] + "</text:p>";
                out.append("<%s %s=\"%d\" %s=\"%d\">%s</%s>"
                        .formatted(cell, columns, over(rows, i, j, "<"), lines, over(rows, i, j, "^"), text, cell));
            }
            out.append("</").append(line).append('>');
        }
        return out.toString();
    }

    private static byte[] odt(String[][] rows) {
        String table = markup(
                rows,
                "table:table-row",
                "table:table-cell",
                "table:number-columns-spanned",
                "table:number-rows-spanned",
                "<table:covered-table-cell/>");
        String content =
                """
                <?xml version="1.0" encoding="UTF-8"?><office:document-content
                 xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
                 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
                 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"><office:body><office:text><text:p>%s</text:p><table:table>%s</table:table></office:text></office:body></office:document-content>"""
                        .formatted(TITLE, table);
        return Plans.zip("mimetype", "application/vnd.oasis.opendocument.text", "content.xml", content);
    }

    private static byte[] docx(String[][] rows) {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.createParagraph().createRun().setText(TITLE);
            XWPFTable table = document.createTable(rows.length, rows[0].length);
            for (int i = 0; i < rows.length; i++) {
                for (int j = rows[i].length - 1; j >= 0; j--) {
                    fill(table, rows, i, j);
                }
            }
            document.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void fill(XWPFTable table, String[][] rows, int row, int column) {
        if (rows[row][column].equals("<")) {
            table.getRow(row).removeCell(column);
            return;
        }
        XWPFTableCell cell = table.getRow(row).getCell(column);
        int columns = over(rows, row, column, "<");
        if (columns > 1) {
            cell.getCTTc().addNewTcPr().addNewGridSpan().setVal(java.math.BigInteger.valueOf(columns));
        }
        boolean above = rows[row][column].equals("^");
        if (above || over(rows, row, column, "^") > 1) {
            var properties = cell.getCTTc().isSetTcPr()
                    ? cell.getCTTc().getTcPr()
                    : cell.getCTTc().addNewTcPr();
            properties.addNewVMerge().setVal(above ? STMerge.CONTINUE : STMerge.RESTART);
        }
        if (!above) {
            cell.setText(rows[row][column]);
        }
    }

    private static byte[] xlsx(String[][] rows) {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            XSSFSheet sheet = workbook.createSheet("План");
            sheet.createRow(0).createCell(0).setCellValue(TITLE);
            for (int i = 0; i < rows.length; i++) {
                Row line = sheet.createRow(i + 1);
                for (int j = 0; j < rows[i].length; j++) {
                    if (!covered(rows, i, j)) {
                        line.createCell(j).setCellValue(rows[i][j]);
                        int lines = over(rows, i, j, "^");
                        int columns = over(rows, i, j, "<");
                        if (lines * columns > 1) {
                            sheet.addMergedRegion(new CellRangeAddress(i + 1, i + lines, j, j + columns - 1));
                        }
                    }
                }
            }
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
