package org.plenary.testing;

import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.r2dbc.core.DatabaseClient;

/** The letters that the application under test wrote, as they lie in its mailbox. {@code @Import(LettersSent.class)} brings it. */
@TestComponent
public class LettersSent {

    private static final Pattern LINK = Pattern.compile("https?://\\S+/sign-in/link#(\\S+)");
    private static final Pattern CODE = Pattern.compile("(?m)^(\\d{4} \\d{4})$");
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final DatabaseClient database;

    LettersSent(DatabaseClient database) {
        this.database = database;
    }

    /** One letter. */
    public record Sent(String template, String subject, String text, String html) {

        /** The link that signs in. */
        public String link() {
            return found(LINK, 0);
        }

        /** The secret behind the link's {@code #}. */
        public String token() {
            return found(LINK, 1);
        }

        /** The code, as it is printed. */
        public String code() {
            return found(CODE, 1);
        }

        private String found(Pattern pattern, int group) {
            Matcher matcher = pattern.matcher(text);
            if (!matcher.find()) {
                throw new AssertionError("no " + pattern + " in " + text);
            }
            return matcher.group(group);
        }
    }

    /** All letters to that address so far, the newest first. */
    public List<Sent> allTo(String address) {
        return database.sql("""
                        select template, subject, text, html from mail_message
                        where lower(recipient) = lower(:address) order by created_at desc, id
                        """)
                .bind("address", address)
                .map(row -> new Sent(
                        row.get("template", String.class),
                        row.get("subject", String.class),
                        row.get("text", String.class),
                        row.get("html", String.class)))
                .all()
                .collectList()
                .block();
    }

    /** The newest letter to that address; waits for the first one. */
    public Sent to(String address) {
        return to(address, 1);
    }

    /** The newest letter to that address, once there are that many. */
    public Sent to(String address, int number) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < until) {
            List<Sent> sent = allTo(address);
            if (sent.size() >= number) {
                return sent.get(0);
            }
            pause();
        }
        throw new AssertionError("no letter to " + address);
    }

    private static void pause() {
        try {
            Thread.sleep(30);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
