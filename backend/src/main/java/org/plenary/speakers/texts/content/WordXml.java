package org.plenary.speakers.texts.content;

import java.io.InputStream;
import java.util.Locale;
import java.util.Set;
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
            Set.of("attachedtemplate", "oleobject", "frame", "subdocument", "vbaproject", "control");

    /** What a tag or a piece of text costs, in bytes. */
    private static final int EVENT = 16;

    private WordXml() {}

    /** The name of the main document, as the list of content types gives it. */
    static String mainPart(InputStream types, Budget budget) throws XMLStreamException {
        String main = null;
        XMLStreamReader xml = reader(types);
        while (next(xml, budget)) {
            String type = xml.isStartElement() ? attribute(xml, "ContentType") : null;
            if (type != null) {
                requireInert(type);
                String part = attribute(xml, "PartName");
                main = type.equals(MAIN) && part != null && main == null ? part : main;
            }
        }
        if (main == null) {
            throw Refused.type();
        }
        return main.replaceFirst("^/", "");
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

    private static XMLStreamReader reader(InputStream part) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory.createXMLStreamReader(part);
    }
}
