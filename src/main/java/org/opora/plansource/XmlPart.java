package org.opora.plansource;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.ParserConfigurationException;
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
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(part)) {
                    XMLReader parser = XMLHelper.newXMLReader();
                    parser.setContentHandler(handler);
                    parser.parse(new InputSource(zip));
                    return true;
                }
            }
            return false;
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
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(part)) {
                    return new String(zip.readNBytes(1_000_000), java.nio.charset.StandardCharsets.UTF_8)
                            .contains(word);
                }
            }
            return false;
        } catch (IOException e) {
            throw new OporaException("plan.broken");
        }
    }
}
