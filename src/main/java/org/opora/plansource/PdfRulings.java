package org.opora.plansource;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;

/**
 * Collects the upright and level lines of a page, drawn as lines or as thin filled rectangles, as they lie when it is read:
 * a page that is turned keeps its lines where its words are. Texts are not drawn: no font is opened for them.
 */
final class PdfRulings extends PDFGraphicsStreamEngine {

    /** A stroke: level ones have y = y2, upright ones x = x2; y counts from the top. */
    record Stroke(float x, float y, float x2, float y2) {

        boolean level() {
            return Math.abs(y - y2) < THIN && x2 - x > THIN;
        }

        boolean upright() {
            return Math.abs(x - x2) < THIN && y2 - y > THIN;
        }
    }

    /** Strokes closer together than this are one. */
    static final float THIN = 3;

    private static final int MOST = 20_000;

    private final List<Stroke> strokes = new ArrayList<>();
    private final List<Stroke> path = new ArrayList<>();
    private final PDRectangle sheet;
    private final int turned;
    private Point2D.Float at = new Point2D.Float();

    PdfRulings(PDPage page) {
        super(page);
        sheet = page.getCropBox();
        turned = page.getRotation();
    }

    static List<Stroke> of(PDPage page) throws IOException {
        PdfRulings rulings = new PdfRulings(page);
        rulings.processPage(page);
        return rulings.strokes;
    }

    private void stroke(float x, float y, float x2, float y2) {
        Point2D.Float one = shown(x, y);
        Point2D.Float other = shown(x2, y2);
        path.add(new Stroke(
                Math.min(one.x, other.x),
                Math.min(one.y, other.y),
                Math.max(one.x, other.x),
                Math.max(one.y, other.y)));
    }

    /** Where a point lies when the page is read, from its top left corner. */
    private Point2D.Float shown(float x, float y) {
        float right = x - sheet.getLowerLeftX();
        float up = y - sheet.getLowerLeftY();
        return switch (turned) {
            case 90 -> new Point2D.Float(up, right);
            case 180 -> new Point2D.Float(sheet.getWidth() - right, up);
            case 270 -> new Point2D.Float(sheet.getHeight() - up, sheet.getWidth() - right);
            default -> new Point2D.Float(right, sheet.getHeight() - up);
        };
    }

    @Override
    public void showTextString(byte[] string) {}

    @Override
    public void showTextStrings(COSArray array) {}

    @Override
    public void appendRectangle(Point2D a, Point2D b, Point2D c, Point2D d) {
        stroke((float) a.getX(), (float) a.getY(), (float) b.getX(), (float) b.getY());
        stroke((float) b.getX(), (float) b.getY(), (float) c.getX(), (float) c.getY());
        stroke((float) c.getX(), (float) c.getY(), (float) d.getX(), (float) d.getY());
        stroke((float) d.getX(), (float) d.getY(), (float) a.getX(), (float) a.getY());
    }

    @Override
    public void moveTo(float x, float y) {
        at = new Point2D.Float(x, y);
    }

    @Override
    public void lineTo(float x, float y) {
        stroke(at.x, at.y, x, y);
        at = new Point2D.Float(x, y);
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        at = new Point2D.Float(x3, y3);
    }

    @Override
    public Point2D getCurrentPoint() {
        return at;
    }

    @Override
    public void strokePath() {
        keep();
    }

    @Override
    public void fillPath(int rule) {
        keep();
    }

    @Override
    public void fillAndStrokePath(int rule) {
        keep();
    }

    private void keep() {
        for (Stroke stroke : path) {
            if (strokes.size() < MOST && (stroke.level() || stroke.upright())) {
                strokes.add(stroke);
            }
        }
        path.clear();
    }

    @Override
    public void endPath() {
        path.clear();
    }

    @Override
    public void closePath() {}

    @Override
    public void clip(int rule) {}

    @Override
    public void drawImage(PDImage image) {}

    @Override
    public void shadingFill(COSName name) {}

    /** Positions that lie closer together than a line is thick count as one. */
    static List<Float> merged(List<Float> positions) {
        List<Float> merged = new ArrayList<>();
        for (float position : new TreeSet<>(positions)) {
            if (merged.isEmpty() || position - merged.get(merged.size() - 1) > THIN) {
                merged.add(position);
            }
        }
        return merged;
    }
}
