package org.plenary.speakers.texts.content;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;

/**
 * Follows the fields of one part of a Word document, and refuses those that start a program: DDE. An instruction may be written in
 * pieces, and pieces of it may be the results of other fields; one whose first word is not plainly written is refused as well.
 */
final class WordFields {

    private static final String START = "DDE";

    /** So many fields within each other Word does not write. */
    private static final int DEEPEST = 60;

    /** Of an instruction, only its first word matters. */
    private static final int LONGEST = 64;

    private static final Pattern BLANK = Pattern.compile("^[\\s\\p{Z}\\p{C}]+");

    private final Deque<Field> open = new ArrayDeque<>();
    private boolean inText;

    /** A field whose instruction is being told, until its result begins. */
    private static final class Field {

        private final StringBuilder instruction = new StringBuilder();
        private boolean told;

        String firstWord() {
            return BLANK.matcher(instruction).replaceFirst("").toUpperCase(Locale.ROOT);
        }
    }

    void next(XMLStreamReader xml, Budget budget) {
        if (xml.isStartElement()) {
            begin(xml);
        } else if (xml.isEndElement()) {
            inText = false;
        } else if (inText && (xml.isCharacters() || xml.getEventType() == XMLStreamConstants.CDATA)) {
            budget.look(xml.getTextLength());
            write(xml.getText());
        }
    }

    private void begin(XMLStreamReader xml) {
        String name = xml.getLocalName();
        inText = name.equals("instrText") || name.equals("delInstrText") || name.equals("t");
        if (name.equals("fldChar")) {
            turn(WordXml.attributeOfAny(xml, "fldCharType"));
        } else if (name.equals("fldSimple")) {
            open();
            write(WordXml.attributeOfAny(xml, "instr"));
            open.pop();
        }
    }

    private void turn(String type) {
        switch (type) {
            case "begin" -> open();
            case "separate" -> {
                if (!open.isEmpty()) {
                    open.element().told = true;
                }
            }
            case "end" -> open.poll();
            default -> {
                // Word knows no other
            }
        }
    }

    private void open() {
        Field around = open.peek();
        if (around != null && !around.told && START.startsWith(around.firstWord())) {
            throw Refused.active();
        }
        if (open.size() == DEEPEST) {
            throw Refused.damaged();
        }
        open.push(new Field());
    }

    private void write(String text) {
        Field field = open.peek();
        if (field == null || field.told) {
            return;
        }
        int room = LONGEST - field.instruction.length();
        String kept = field.instruction.isEmpty() ? BLANK.matcher(text).replaceFirst("") : text;
        field.instruction.append(kept, 0, Math.min(room, kept.length()));
        if (field.firstWord().startsWith(START)) {
            throw Refused.active();
        }
    }
}
