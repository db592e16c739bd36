package org.opora.planreading;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.NumberingDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/** A Word document with one list of two levels. */
final class NumberedWord {

    static final String[] HEADING = {"№ п/п", "Мероприятие", "Сроки", "Ответственный"};

    private final XWPFDocument document = new XWPFDocument();
    private final XWPFNumbering numbering = document.createNumbering();
    private final BigInteger kind;

    NumberedWord(String format, String text, String format2, String text2) throws IOException {
        String levels = "<w:lvl w:ilvl=\"0\">%s</w:lvl><w:lvl w:ilvl=\"1\">%s</w:lvl>"
                .formatted(level(format, text), level(format2, text2));
        String xml =
                """
                <w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:abstractNum w:abstractNumId="0">%s</w:abstractNum></w:numbering>"""
                        .formatted(levels);
        try {
            kind = numbering.addAbstractNum(new XWPFAbstractNum(
                    NumberingDocument.Factory.parse(xml).getNumbering().getAbstractNumArray(0)));
        } catch (XmlException e) {
            throw new IllegalStateException(e);
        }
        numbering.addNum(kind, BigInteger.ONE);
    }

    private static String level(String format, String text) {
        return "<w:start w:val=\"1\"/><w:numFmt w:val=\"%s\"/><w:lvlText w:val=\"%s\"/>".formatted(format, text);
    }

    /** The same list, begun anew. */
    String again() {
        numbering.addNum(kind, BigInteger.TWO);
        numbering.getNum(BigInteger.TWO).getCTNum().addNewLvlOverride().setIlvl(BigInteger.ZERO);
        numbering
                .getNum(BigInteger.TWO)
                .getCTNum()
                .getLvlOverrideArray(0)
                .addNewStartOverride()
                .setVal(BigInteger.ONE);
        return "2";
    }

    void style(String id) {
        String xml =
                """
                <w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:type="paragraph" w:styleId="%s"><w:name w:val="%s"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style></w:styles>"""
                        .formatted(id, id);
        try {
            document.createStyles()
                    .addStyle(new XWPFStyle(
                            StylesDocument.Factory.parse(xml).getStyles().getStyleArray(0)));
        } catch (XmlException e) {
            throw new IllegalStateException(e);
        }
        text("ПРИКАЗЫВАЮ:");
    }

    void styled(String style, String text) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setStyle(style);
        paragraph.createRun().setText(text);
    }

    void order() {
        text("ПРИКАЗЫВАЮ:");
        item(0, "Утвердить план поддержки школ на 2027 год.");
        item(0, "Руководителям МОУ Лесная СОШ и МОУ Озёрная ООШ:");
        item(1, "Принять участие в мероприятиях плана.");
        item(1, "Разработать программы.");
        item(0, "Методическому кабинету провести семинар до 20.08.2027.");
        text("План поддержки школ на 2027 год");
        plan("");
    }

    void plan(String list) {
        XWPFTable table = table();
        row(table, 1, "Семинар для школ");
        row(table, 2, "Вебинар для школ");
        for (int i = 1; i <= 2; i++) {
            if (list.isEmpty()) {
                table.getRow(i).getCell(0).setText(String.valueOf(i));
            } else {
                cell(table, i, 0, "", list, 0);
            }
        }
    }

    XWPFTable table() {
        XWPFTable table = document.createTable(4, HEADING.length);
        for (int i = 0; i < HEADING.length; i++) {
            table.getRow(0).getCell(i).setText(HEADING[i]);
        }
        return table;
    }

    void row(XWPFTable table, int at, String activity) {
        table.getRow(at).getCell(1).setText(activity);
        table.getRow(at).getCell(2).setText("май 2027");
        table.getRow(at).getCell(3).setText("УО");
    }

    void cell(XWPFTable table, int row, int column, String text, String list, int level) {
        XWPFParagraph paragraph =
                table.getRow(row).getCell(column).getParagraphs().get(0);
        paragraph.setNumID(new BigInteger(list));
        paragraph.setNumILvl(BigInteger.valueOf(level));
        if (!text.isEmpty()) {
            paragraph.createRun().setText(text);
        }
    }

    private void text(String text) {
        document.createParagraph().createRun().setText(text);
    }

    private void item(int level, String text) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setNumID(BigInteger.ONE);
        paragraph.setNumILvl(BigInteger.valueOf(level));
        paragraph.createRun().setText(text);
    }

    RecognisedPlan read() throws IOException {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.write(out);
            return Plans.read(out.toByteArray(), "plan.docx");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
