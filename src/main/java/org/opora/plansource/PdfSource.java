package org.opora.plansource;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.opora.error.OporaException;

/**
 * A PDF with a text layer. Cells are found by the lines that rule the table, as word processors print them; words between
 * the same lines belong together, whatever page they stand on. A table without lines is read by the gaps between its columns.
 */
final class PdfSource {

    private static final int MOST_PAGES = 200;
    private static final int FEWEST_LETTERS = 20;

    private PdfSource() {}

    static SourceDocument read(byte[] content) {
        try (PDDocument document = Loader.loadPDF(content, "", null, null, IOUtils.createMemoryOnlyStreamCache())) {
            if (document.getNumberOfPages() > MOST_PAGES) {
                throw new OporaException("plan.rows", LineLimit.MOST_LINES);
            }
            List<PdfPage> pages = PdfPage.read(document);
            if (pages.stream().mapToInt(PdfPage::letters).sum() < FEWEST_LETTERS) {
                throw new OporaException("plan.scan");
            }
            return document(pages);
        } catch (InvalidPasswordException locked) {
            throw new OporaException("plan.password");
        } catch (IOException damaged) {
            throw new OporaException("plan.broken");
        }
    }

    private static SourceDocument document(List<PdfPage> pages) {
        LineLimit limit = new LineLimit();
        PdfTables tables = new PdfTables();
        PdfMargins margins = new PdfMargins(pages);
        List<PdfPage> texts =
                pages.stream().map(page -> page.without(margins.words())).toList();
        boolean ruled = texts.stream().anyMatch(PdfPage::ruled);
        for (int page = 0; page < texts.size(); page++) {
            margins.of(page).forEach(mark -> limit.leaveOut(mark.reason(), mark.text()));
            if (ruled) {
                texts.get(page).addTo(limit, tables);
                limit.nextPage();
            }
        }
        if (!ruled) {
            PdfGaps.add(lines(texts), limit);
        }
        return limit.document();
    }

    private static List<PdfGaps.Line> lines(List<PdfPage> pages) {
        List<PdfGaps.Line> lines = new ArrayList<>();
        for (int page = 0; page < pages.size(); page++) {
            for (List<PdfWord> words : pages.get(page).lines()) {
                lines.add(new PdfGaps.Line(page, words));
            }
        }
        return lines;
    }
}
