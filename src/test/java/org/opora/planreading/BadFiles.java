package org.opora.planreading;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Plans that must not be read: locked, with programs, packed to burst. */
public final class BadFiles {

    static final String OPEN_TEXT = "application/vnd.oasis.opendocument.text";

    private static final String PLAN = "№\tМероприятие\tСроки\tОтветственный\n1\tСеминар для школ\tмай 2027\tУО\n";
    private static final String FILLING = "x".repeat(20_000_000);

    private BadFiles() {}

    /** A plan that opens with a password only. */
    public static byte[] locked(String format) throws IOException, GeneralSecurityException {
        return switch (format) {
            case "pdf" -> protectedPdf("secret", PLAN);
            case "odt" ->
                Plans.zip(
                        "mimetype",
                        OPEN_TEXT,
                        "META-INF/manifest.xml",
                        "<manifest:encryption-data/>",
                        "content.xml",
                        "x");
            default -> encrypted(Plans.in(format, PLAN));
        };
    }

    /** A plan that a word processor of Microsoft has locked. */
    private static byte[] encrypted(byte[] plan) throws IOException, GeneralSecurityException {
        try (POIFSFileSystem file = new POIFSFileSystem();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (OPCPackage parts = OPCPackage.open(new ByteArrayInputStream(plan));
                    OutputStream locked = encryptor.getDataStream(file)) {
                parts.save(locked);
            } catch (InvalidFormatException e) {
                throw new IllegalStateException(e);
            }
            file.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    /** A PDF whose owner has a password; its reader needs that one, or none when it is empty. */
    static byte[] protectedPdf(String password, String text) throws IOException {
        try (PDDocument document = Loader.loadPDF(Plans.in("pdf", text));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            AccessPermission readOnly = new AccessPermission();
            readOnly.setCanModify(false);
            StandardProtectionPolicy policy = new StandardProtectionPolicy("owner", password, readOnly);
            policy.setEncryptionKeyLength(128);
            document.protect(policy);
            document.save(out);
            return out.toByteArray();
        }
    }

    /** A file with a program in it, under a name that promises none. */
    public static byte[] withMacro(String format) {
        return switch (format) {
            case "odt" -> Plans.zip("mimetype", OPEN_TEXT, "content.xml", "<x/>", "Basic/Standard/Module1.xml", "<x/>");
            case "xlsx" ->
                Plans.zip("[Content_Types].xml", "<Types/>", "xl/workbook.xml", "<x/>", "xl/vbaProject.bin", "x");
            default ->
                Plans.zip("[Content_Types].xml", "<Types/>", "word/document.xml", "<x/>", "word/vbaProject.bin", "x");
        };
    }

    /** A small file that unpacks to a very large one. */
    public static byte[] bomb(String format) {
        return switch (format) {
            case "odt" -> Plans.zip("mimetype", OPEN_TEXT, "content.xml", FILLING);
            case "xlsx" ->
                Plans.zip(
                        "[Content_Types].xml",
                        "<Types/>",
                        "xl/workbook.xml",
                        "<x/>",
                        "xl/worksheets/sheet1.xml",
                        FILLING);
            default -> Plans.zip("[Content_Types].xml", "<Types/>", "word/document.xml", FILLING);
        };
    }
}
