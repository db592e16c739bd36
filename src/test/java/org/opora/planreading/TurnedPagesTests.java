package org.opora.planreading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A wide page is often stored upright and turned when it is shown, and a cut one does not begin at its corner. */
class TurnedPagesTests {

    private static final float CUT_LEFT = 40;
    private static final float CUT_BELOW = 25;
    private static final String PLAN = "План поддержки школ Заречного района на 2027 год\n"
            + "№\tМероприятие\tСроки\tОтветственный\n1\tСеминар для школ\tмай 2027\tУО\n2\t\tиюнь 2027\tУМЦ\n"
            + "3\tВебинар\t\tУО\n";

    @ParameterizedTest
    @ValueSource(ints = {0, 90, 180, 270})
    void aTableIsReadHoweverItsPageIsTurned(int degrees) throws IOException {
        RecognisedPlan plan = Plans.read(turned(degrees), "plan.pdf");
        assertThat(plan.rows()).extracting(RecognisedRow::number).containsExactly("1", "2", "3");
        assertThat(plan.rows()).extracting(RecognisedRow::activity).containsExactly("Семинар для школ", "", "Вебинар");
        assertThat(plan.rows()).extracting(row -> row.schedule().raw()).containsExactly("май 2027", "июнь 2027", "");
    }

    private static byte[] turned(int degrees) throws IOException {
        try (PDDocument document = Loader.loadPDF(Plans.in("pdf", PLAN));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (PDPage page : document.getPages()) {
                PDRectangle shown = page.getMediaBox();
                try (PDPageContentStream first =
                        new PDPageContentStream(document, page, AppendMode.PREPEND, false, false)) {
                    first.transform(matrix(degrees, shown.getWidth(), shown.getHeight()));
                }
                boolean upright = degrees % 180 == 0;
                page.setMediaBox(new PDRectangle(
                        CUT_LEFT,
                        CUT_BELOW,
                        upright ? shown.getWidth() : shown.getHeight(),
                        upright ? shown.getHeight() : shown.getWidth()));
                page.setRotation(degrees);
            }
            document.save(out);
            return out.toByteArray();
        }
    }

    private static Matrix matrix(int degrees, float width, float height) {
        return switch (degrees) {
            case 90 -> new Matrix(0, 1, -1, 0, height + CUT_LEFT, CUT_BELOW);
            case 180 -> new Matrix(-1, 0, 0, -1, width + CUT_LEFT, height + CUT_BELOW);
            case 270 -> new Matrix(0, -1, 1, 0, CUT_LEFT, width + CUT_BELOW);
            default -> new Matrix(1, 0, 0, 1, CUT_LEFT, CUT_BELOW);
        };
    }
}
