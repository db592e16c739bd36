package org.opora.plansource;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.poi.util.XMLHelper;
import org.opora.error.OporaException;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/** One part of a zipped office file, read as a stream by a hardened parser: no document type, no entities, no links. */
final class XmlPart {

    private XmlPart() {}

    static void read(byte[] content, String part, ContentHandler handler) {
        if (!readIfThere(content, part, handler)) {
            throw new OporaException("plan.broken");
        }
    }

    /** @return false when there is no such part */
    static boolean readIfThere(byte[] content, String part, ContentHandler handler) {
        try (ZipFile zip = zip(content)) {
            ZipArchiveEntry entry = zip.getEntry(part);
            if (entry == null) {
                return false;
            }
            XMLReader parser = XMLHelper.newXMLReader();
            parser.setContentHandler(handler);
            try (InputStream in = zip.getInputStream(entry)) {
                parser.parse(new InputSource(in));
            }
            return true;
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new OporaException("plan.broken");
        }
    }

    /** The attribute of that name, whatever its prefix; empty when there is none. */
    static String attribute(Attributes attributes, String localName) {
        for (int i = 0; i < attributes.getLength(); i++) {
            if (attributes.getLocalName(i).equals(localName)) {
                return attributes.getValue(i);
            }
        }
        return "";
    }

    /** A small number written in digits. */
    static int number(String text, int otherwise) {
        boolean number = !text.isEmpty() && text.length() < 6 && text.chars().allMatch(Character::isDigit);
        return number ? Integer.parseInt(text) : otherwise;
    }

    /** The part's text contains that word; false when there is no such part. */
    static boolean mentions(byte[] content, String part, String word) {
        try (ZipFile zip = zip(content)) {
            ZipArchiveEntry entry = zip.getEntry(part);
            if (entry == null) {
                return false;
            }
            try (InputStream in = zip.getInputStream(entry)) {
                return new String(in.readNBytes(1_000_000), StandardCharsets.UTF_8).contains(word);
            }
        } catch (IOException e) {
            throw new OporaException("plan.broken");
        }
    }

    /** Parts are found by the directory at the end: what stands before each of them some programs leave empty. */
    private static ZipFile zip(byte[] content) throws IOException {
        return ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                .get();
    }
}
