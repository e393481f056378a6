package org.plenary.mail;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.plenary.kernel.Language;
import org.plenary.platform.Letter;
import org.plenary.platform.Messages;

/** A letter in its reader's language: subject and plain text, from which the HTML is derived. Paragraphs are parted by one empty line. */
record LetterText(Language language, String subject, String text) {

    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}&&[^\\n]]");
    private static final Pattern GAPS = Pattern.compile("\\n[ \\t]*(\\n[ \\t]*)+");

    static LetterText of(Letter letter, Messages messages) {
        String key = "mail." + letter.template();
        return new LetterText(
                letter.language(),
                messages.text(key + ".subject", letter.language(), letter.arguments()),
                messages.text(key + ".text", letter.language(), letter.arguments()));
    }

    LetterText {
        subject = clean(subject).replace('\n', ' ');
        text = GAPS.matcher(clean(text)).replaceAll("\n\n");
    }

    List<String> paragraphs() {
        return List.of(text.split("\n\n"));
    }

    /** True when what was filled in signs somebody in: the text is then kept no longer than that works. */
    static boolean holdsSecret(Map<String, Object> arguments) {
        return arguments.values().stream().anyMatch(value -> value.toString().contains("/sign-in/link#"));
    }

    /** Values come from people: none may start a header of its own or hide behind a control character. */
    private static String clean(String text) {
        return CONTROLS.matcher(text.replace("\r\n", "\n")).replaceAll("").strip();
    }
}
