package org.opora.engine;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Reads the XML of a model within limits, without DOCTYPE and anything it could fetch. */
final class GuardedXml {

    static final int MAX_BYTES = 1024 * 1024;
    static final int MAX_NODES = 500;
    static final int MAX_DEPTH = 40;
    private static final int MAX_ELEMENTS = 20_000;

    private GuardedXml() {}

    /** The document, or null with the reason added to the refusals. */
    static @Nullable Document read(byte[] content, List<Refusal> refusals) {
        if (content.length > MAX_BYTES) {
            refusals.add(Refusal.of("", "tooBig", String.valueOf(MAX_BYTES / 1024)));
            return null;
        }
        Document document;
        try {
            document = builder().parse(new ByteArrayInputStream(content));
        } catch (SAXException e) {
            boolean doctype = String.valueOf(e.getMessage()).contains("DOCTYPE");
            refusals.add(Refusal.of("", doctype ? "doctype" : "notXml", String.valueOf(e.getMessage())));
            return null;
        } catch (IOException e) {
            refusals.add(Refusal.of("", "encoding", String.valueOf(e.getMessage())));
            return null;
        }
        return withinLimits(document, refusals) ? document : null;
    }

    private static boolean withinLimits(Document document, List<Refusal> refusals) {
        String declared = document.getXmlEncoding();
        String used = document.getInputEncoding();
        if (declared != null && !declared.equalsIgnoreCase("UTF-8")
                || used != null && !used.equalsIgnoreCase("UTF-8")) {
            refusals.add(Refusal.of("", "encoding", String.valueOf(declared != null ? declared : used)));
            return false;
        }
        int[] counts = new int[2];
        if (!count(document.getDocumentElement(), 1, counts)) {
            refusals.add(Refusal.of("", "tooDeep", String.valueOf(MAX_DEPTH)));
            return false;
        }
        if (counts[0] > MAX_NODES || counts[1] > MAX_ELEMENTS) {
            refusals.add(Refusal.of("", "tooManyNodes", String.valueOf(MAX_NODES)));
            return false;
        }
        return true;
    }

    /** Counts the nodes of the diagram (elements with a sense of their own: those with an id outside the layout) and all elements. */
    private static boolean count(Element element, int depth, int[] counts) {
        if (depth > MAX_DEPTH) {
            return false;
        }
        counts[1]++;
        boolean layout = String.valueOf(element.getLocalName()).startsWith("BPMNDiagram")
                || String.valueOf(element.getLocalName()).startsWith("DMNDI");
        if (!layout && isNode(element)) {
            counts[0]++;
        }
        if (layout) {
            counts[0] -= nodesBelow(element);
        }
        for (Element child : children(element)) {
            if (!count(child, depth + 1, counts)) {
                return false;
            }
        }
        return true;
    }

    private static int nodesBelow(Element layout) {
        int nodes = 0;
        for (Element child : children(layout)) {
            nodes += (isNode(child) ? 1 : 0) + nodesBelow(child);
        }
        return nodes;
    }

    private static boolean isNode(Element element) {
        String name = String.valueOf(element.getLocalName());
        return element.hasAttribute("id")
                && !name.equals("sequenceFlow")
                && !name.endsWith("Entry")
                && !name.endsWith("Expression");
    }

    private static DocumentBuilder builder() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new Throwing());
            return builder;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("The XML parser of this JVM cannot be locked down", e);
        }
    }

    static List<Element> children(Node parent) {
        List<Element> children = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    static List<Attr> attributes(Element element) {
        NamedNodeMap map = element.getAttributes();
        List<Attr> attributes = new ArrayList<>();
        for (int i = 0; i < map.getLength(); i++) {
            attributes.add((Attr) map.item(i));
        }
        return attributes;
    }

    /** Text of the element itself, without that of its children. */
    static String text(Element element) {
        StringBuilder text = new StringBuilder();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child.getNodeType() == Node.TEXT_NODE || child.getNodeType() == Node.CDATA_SECTION_NODE) {
                text.append(child.getNodeValue());
            }
        }
        return text.toString().trim();
    }

    /** Id of the element or, where it has none, of the nearest one around it that has. */
    static String nameOf(Element element) {
        for (Node node = element; node instanceof Element current; node = node.getParentNode()) {
            if (current.hasAttribute("id")) {
                return current.getAttribute("id");
            }
        }
        return element.getTagName();
    }

    private static final class Throwing implements ErrorHandler {
        @Override
        public void warning(SAXParseException exception) {}

        @Override
        public void error(SAXParseException exception) throws SAXException {
            throw exception;
        }

        @Override
        public void fatalError(SAXParseException exception) throws SAXException {
            throw exception;
        }
    }
}
