package org.rapport.web.view;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** One Facelet, parsed: its elements, its texts and its expressions. */
record Page(String name, String source, List<Element> elements, List<String> texts) {

    static final String OWN = "https://rapport.org/tags";

    private static final Pattern EXPRESSION = Pattern.compile("[#$]\\{((?:[^{}'\"]|'[^']*'|\"[^\"]*\")*)}");

    static Page read(Path file) {
        try {
            String source = Files.readString(file, StandardCharsets.UTF_8);
            return of(PageFiles.ROOT.relativize(file).toString().replace('\\', '/'), source);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    static Page of(String name, String source) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            Document document = factory.newDocumentBuilder().parse(new InputSource(new StringReader(source)));
            List<Element> elements = new ArrayList<>();
            List<String> texts = new ArrayList<>();
            collect(document.getDocumentElement(), elements, texts);
            return new Page(name, source, elements, texts);
        } catch (SAXException | IOException | ParserConfigurationException notXml) {
            throw new AssertionError(name + " is not well-formed: " + notXml.getMessage(), notXml);
        }
    }

    private static void collect(Element element, List<Element> elements, List<String> texts) {
        elements.add(element);
        NodeList children = element.getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            Node child = children.item(i);
            if (child instanceof Element nested) {
                collect(nested, elements, texts);
            } else if (child.getNodeType() == Node.TEXT_NODE || child.getNodeType() == Node.CDATA_SECTION_NODE) {
                texts.add(child.getNodeValue());
            }
        }
    }

    static List<Attr> attributes(Element element) {
        NamedNodeMap all = element.getAttributes();
        List<Attr> attributes = new ArrayList<>();
        for (int i = 0; i < all.getLength(); i++) {
            attributes.add((Attr) all.item(i));
        }
        return attributes;
    }

    /** Whether the element has this local name and a namespace that ends like this. */
    static boolean is(Element element, String namespaceEnding, String... names) {
        String namespace = String.valueOf(element.getNamespaceURI());
        return namespace.endsWith(namespaceEnding) && List.of(names).contains(element.getLocalName());
    }

    /** The expressions of the page, without their braces. */
    List<String> expressions() {
        List<String> found = new ArrayList<>();
        Matcher matcher = EXPRESSION.matcher(source);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    static String withoutExpressions(String text) {
        return EXPRESSION.matcher(text).replaceAll("");
    }

    /** The prefix of the page's text keys. */
    Optional<String> key() {
        return elements.stream()
                .filter(element -> is(element, "facelets", "param"))
                .filter(element -> element.getAttribute("name").equals("page"))
                .map(element -> element.getAttribute("value"))
                .findFirst();
    }

    boolean isTag() {
        return name.startsWith("WEB-INF/tags/") || name.startsWith("resources/");
    }

    boolean isTemplate() {
        return name.startsWith("WEB-INF/templates/");
    }

    @Override
    public String toString() {
        return name;
    }
}
