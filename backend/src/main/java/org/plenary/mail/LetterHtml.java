package org.plenary.mail;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.plenary.kernel.Language;

/**
 * The HTML of a letter: the same words, set quietly, from right to left in Arabic. A line that is only an address becomes a
 * button, a line of digits a code to copy. No images, no scripts, nothing loaded from anywhere.
 */
final class LetterHtml {

    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]+");
    private static final Pattern CODE = Pattern.compile("[0-9][0-9 ]{3,}");

    private static final String PAGE = """
            <!doctype html>
            <html lang="%1$s" dir="%2$s"><head><meta charset="utf-8"><title>%3$s</title></head>
            <body dir="%2$s" style="margin:0;padding:32px 16px;background:#f4f2ed;color:#1d2733;\
            font:17px/1.6 Georgia,'Noto Naskh Arabic','Noto Serif',serif">
            <div style="max-width:34em;margin:0 auto;padding:32px;background:#ffffff;border-top:4px solid #1f4e79;\
            text-align:start">
            %4$s
            </div></body></html>
            """;
    private static final String BUTTON = "<a href=\"%1$s\" style=\"display:inline-block;padding:14px 28px;"
            + "background:#1f4e79;color:#ffffff;text-decoration:none;border-radius:4px\">%2$s</a>"
            + "<br><small dir=\"ltr\" style=\"color:#5a6675;word-break:break-all\">%1$s</small>";
    private static final String NUMBER =
            "<span dir=\"ltr\" style=\"font:bold 28px/1.4 ui-monospace,monospace;letter-spacing:.08em\">%s</span>";

    private LetterHtml() {}

    static String of(LetterText letter, String open) {
        Language language = letter.language();
        String body = letter.paragraphs().stream()
                .map(paragraph -> "<p>" + paragraph(paragraph, open) + "</p>")
                .collect(Collectors.joining("\n"));
        String direction = language.rightToLeft() ? "rtl" : "ltr";
        return PAGE.formatted(language.tag(), direction, escape(letter.subject()), body);
    }

    private static String paragraph(String paragraph, String open) {
        return paragraph.lines().map(line -> line(line.strip(), open)).collect(Collectors.joining("<br>\n"));
    }

    private static String line(String line, String open) {
        if (LINK.matcher(line).matches()) {
            return BUTTON.formatted(escape(line), escape(open));
        }
        if (CODE.matcher(line).matches()) {
            return String.format(Locale.ROOT, NUMBER, line);
        }
        return linked(line);
    }

    private static String linked(String line) {
        var html = new StringBuilder();
        Matcher link = LINK.matcher(line);
        int from = 0;
        while (link.find()) {
            String address = escape(link.group());
            html.append(escape(line.substring(from, link.start())))
                    .append("<a dir=\"ltr\" href=\"%s\">%s</a>".formatted(address, address));
            from = link.end();
        }
        return html.append(escape(line.substring(from))).toString();
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
