package org.plenary.speakers.texts.content;

import java.io.InputStream;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads the parts of a Word document as a stream: no document types, no entities, nothing from elsewhere. */
final class WordXml {

    private static final String MAIN =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    /** What the document would fetch or start when it is opened; a link that a reader follows is none of them. */
    private static final Set<String> FETCHED =
            Set.of("attachedtemplate", "oleobject", "frame", "subdocument", "vbaproject", "control", "afchunk");

    /** What a tag or a piece of text costs, in bytes. */
    private static final int EVENT = 16;

    private WordXml() {}

    /**
     * What the list of content types says.
     *
     * @param main the name of the main document
     * @param text how the names of parts end that hold text: whole names, or what stands behind their point
     */
    record Types(String main, Set<String> text) {

        boolean text(String name) {
            String path = "/" + name.toLowerCase(Locale.ROOT);
            return path.startsWith("/word/") && path.endsWith(".xml")
                    || text.stream().anyMatch(path::endsWith);
        }
    }

    static Types types(InputStream types, Budget budget) throws XMLStreamException {
        String main = null;
        Set<String> text = new HashSet<>();
        XMLStreamReader xml = reader(types);
        while (next(xml, budget)) {
            String type = xml.isStartElement() ? attribute(xml, "ContentType") : null;
            if (type != null) {
                requireInert(type);
                String part = attribute(xml, "PartName");
                main = type.equals(MAIN) && part != null && main == null ? part : main;
                if (type.toLowerCase(Locale.ROOT).contains("wordprocessingml")) {
                    String end = part == null ? "." + attributeOfAny(xml, "Extension") : part;
                    text.add(end.toLowerCase(Locale.ROOT));
                }
            }
        }
        if (main == null) {
            throw Refused.type();
        }
        return new Types(main.replaceFirst("^/", ""), text);
    }

    private static void requireInert(String type) {
        String lower = type.toLowerCase(Locale.ROOT);
        if (lower.contains("macroenabled") || lower.contains("vbaproject") || lower.contains("activex")) {
            throw Refused.active();
        }
    }

    static void checkRelations(InputStream relations, Budget budget) throws XMLStreamException {
        XMLStreamReader xml = reader(relations);
        while (next(xml, budget)) {
            String type = xml.isStartElement() ? attribute(xml, "Type") : null;
            if (type != null) {
                String kind = type.substring(type.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
                if (FETCHED.contains(kind)) {
                    throw Refused.active();
                }
            }
        }
    }

    /** No field of that part may start a program. */
    static void checkFields(InputStream part, Budget budget) throws XMLStreamException {
        var fields = new WordFields();
        XMLStreamReader xml = reader(part);
        while (next(xml, budget)) {
            fields.next(xml, budget);
        }
    }

    /** Counts what stands in the text runs of the main document, as far as the budget goes. */
    static void read(InputStream document, WordCount words, Budget budget) throws XMLStreamException {
        XMLStreamReader xml = reader(document);
        boolean inText = false;
        while (next(xml, budget)) {
            if (xml.isStartElement() || xml.isEndElement()) {
                String name = xml.getLocalName();
                inText = xml.isStartElement() && name.equals("t");
                if (name.equals("p") || name.equals("br") || name.equals("tab")) {
                    words.gap();
                }
            } else if (inText && xml.isCharacters()) {
                if (!budget.allows(xml.getTextLength())) {
                    throw Refused.unfolds();
                }
                words.next(xml.getText());
            }
        }
    }

    private static boolean next(XMLStreamReader xml, Budget budget) throws XMLStreamException {
        budget.look(EVENT);
        if (!xml.hasNext()) {
            return false;
        }
        if (xml.next() == XMLStreamConstants.DTD) {
            throw Refused.damaged();
        }
        return true;
    }

    private static @Nullable String attribute(XMLStreamReader xml, String name) {
        return xml.getAttributeValue(null, name);
    }

    /** In whatever namespace; empty where there is none. */
    static String attributeOfAny(XMLStreamReader xml, String name) {
        return IntStream.range(0, xml.getAttributeCount())
                .filter(i -> xml.getAttributeLocalName(i).equals(name))
                .mapToObj(xml::getAttributeValue)
                .collect(Collectors.joining());
    }

    private static XMLStreamReader reader(InputStream part) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory.createXMLStreamReader(part);
    }
}
