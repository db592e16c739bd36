package org.opora.plansource;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.opora.error.OporaException;

/** A workbook, each sheet a table, read as a stream; dates are written as plans write them. */
final class XlsxSource {

    private XlsxSource() {}

    static SourceDocument read(byte[] content) {
        try {
            return sheets(content);
        } catch (IllegalArgumentException noPlaceOfACell) {
            throw new OporaException("plan.broken");
        }
    }

    private static SourceDocument sheets(byte[] content) {
        XlsxParts parts = XlsxParts.of(content);
        List<XlsxSheet> shown = new ArrayList<>();
        List<String> hidden = new ArrayList<>();
        for (XlsxParts.Named named : parts.sheets()) {
            XlsxSheet sheet = new XlsxSheet(named.name());
            XmlPart.readIfThere(content, named.part(), new XlsxCells(parts, sheet));
            if (!sheet.empty() && named.hidden()) {
                hidden.add(named.name());
            } else if (!sheet.empty()) {
                shown.add(sheet);
            }
        }
        return document(shown, hidden);
    }

    /** Several sheets are told apart by their names; one that is hidden is nothing a person has shown. */
    private static SourceDocument document(List<XlsxSheet> shown, List<String> hidden) {
        LineLimit limit = new LineLimit();
        for (int i = 0; i < shown.size(); i++) {
            if (shown.size() > 1 && !nameless(shown.get(i).name())) {
                limit.paragraph(shown.get(i).name());
            }
            shown.get(i).addTo(limit, i + 1);
        }
        hidden.forEach(name -> limit.leaveOut(LeftOut.Reason.HIDDEN_SHEET, name));
        SourceDocument document = limit.document();
        if (document.lines().isEmpty() && !document.leftOut().isEmpty()) {
            throw new OporaException("plan.hidden");
        }
        return document;
    }

    /** «Лист1»: the program has named it. */
    private static boolean nameless(String name) {
        String word = name.toLowerCase(Locale.ROOT).replaceAll("[\\d\\s()]+", "");
        return word.equals("лист")
                || word.equals("sheet")
                || word.equals("таблица")
                || word.equals("table")
                || word.isEmpty();
    }
}
