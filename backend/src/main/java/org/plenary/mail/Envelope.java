package org.plenary.mail;

import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.platform.Letter;

/**
 * A letter as MIME: mixed{ alternative{ text, html, calendar last }, calendar file, attachments }. The calendar part's
 * {@code method} equals the body's (C2); the Message-ID stays the same when a letter has to be sent again.
 */
final class Envelope {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final MailSettings settings;

    Envelope(MailSettings settings) {
        this.settings = settings;
    }

    MimeMessage fill(MimeMessage mime, MailMessage message, List<Letter.Attachment> attachments)
            throws MessagingException {
        address(mime, message);
        MimeMultipart mixed = new MimeMultipart("mixed");
        mixed.addBodyPart(wrapped(alternatives(message)));
        for (Letter.Attachment file : Posted.all(message, attachments)) {
            mixed.addBodyPart(attached(file));
        }
        mime.setContent(mixed);
        mime.saveChanges();
        mime.setHeader("Message-ID", "<" + message.id() + "@" + domain() + ">");
        return mime;
    }

    private void address(MimeMessage mime, MailMessage message) throws MessagingException {
        mime.setFrom(address(settings.from(), settings.fromName()));
        mime.setRecipient(Message.RecipientType.TO, address(message.recipient(), message.name()));
        mime.setSubject(message.subject(), UTF_8);
        mime.setSentDate(Date.from(message.createdAt()));
        mime.setContentLanguage(new String[] {message.language().tag()});
        mime.setHeader("Auto-Submitted", "auto-generated");
    }

    private static MimeMultipart alternatives(MailMessage message) throws MessagingException {
        MimeMultipart alternatives = new MimeMultipart("alternative");
        alternatives.addBodyPart(text(message.text(), "plain"));
        alternatives.addBodyPart(text(message.html(), "html"));
        Letter.CalendarPart calendar = message.calendar();
        if (calendar != null) {
            MimeBodyPart part = new MimeBodyPart();
            String type = "text/calendar; charset=UTF-8; method=" + calendar.method();
            part.setDataHandler(
                    new DataHandler(new ByteArrayDataSource(calendar.body().getBytes(StandardCharsets.UTF_8), type)));
            part.setHeader("Content-Type", type);
            alternatives.addBodyPart(part);
        }
        return alternatives;
    }

    private static MimeBodyPart text(@Nullable String text, String subtype) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(text == null ? "" : text, UTF_8, subtype);
        return part;
    }

    private static MimeBodyPart wrapped(MimeMultipart inner) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setContent(inner);
        return part;
    }

    private static MimeBodyPart attached(Letter.Attachment file) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(file.content(), file.mediaType())));
        part.setHeader("Content-Type", file.mediaType());
        part.setDisposition(Part.ATTACHMENT);
        part.setFileName(encoded(file.fileName()));
        return part;
    }

    private String domain() {
        return settings.from().substring(settings.from().indexOf('@') + 1);
    }

    private static String encoded(String name) throws MessagingException {
        try {
            return MimeUtility.encodeText(name, UTF_8, null);
        } catch (UnsupportedEncodingException e) {
            throw new MessagingException("UTF-8", e);
        }
    }

    private static InternetAddress address(String address, String name) throws MessagingException {
        try {
            return new InternetAddress(address, name, UTF_8);
        } catch (UnsupportedEncodingException e) {
            throw new MessagingException("UTF-8", e);
        }
    }
}
