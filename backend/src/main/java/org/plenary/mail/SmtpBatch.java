package org.plenary.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.MimeMessage;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenary.platform.Letter;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;

/** Sends letters on one SMTP connection and tells which of them did not get through. It blocks. */
final class SmtpBatch {

    /** A letter with its files. */
    record Loaded(MailMessage message, List<Letter.Attachment> attachments) {}

    /** Why a letter did not get through, and whether trying again can help. */
    record Failure(String reason, boolean permanent) {

        static Failure of(Throwable thrown) {
            for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
                if (cause instanceof SendFailedException failed && refused(failed)) {
                    return new Failure(shortened(failed), true);
                }
            }
            return new Failure(shortened(thrown), false);
        }

        private static boolean refused(SendFailedException failed) {
            return failed.getInvalidAddresses() != null && failed.getInvalidAddresses().length > 0;
        }

        private static String shortened(Throwable thrown) {
            String reason = String.valueOf(thrown.getMessage()).strip();
            return reason.length() > 300 ? reason.substring(0, 300) : reason;
        }
    }

    private final JavaMailSender sender;
    private final Envelope envelope;

    SmtpBatch(JavaMailSender sender, Envelope envelope) {
        this.sender = sender;
        this.envelope = envelope;
    }

    Map<UUID, Failure> send(List<Loaded> letters) {
        var failures = new HashMap<UUID, Failure>();
        var mimes = new IdentityHashMap<MimeMessage, UUID>();
        for (Loaded letter : letters) {
            MimeMessage mime = mime(letter, failures);
            if (mime != null) {
                mimes.put(mime, letter.message().id());
            }
        }
        send(mimes, failures);
        return failures;
    }

    private void send(Map<MimeMessage, UUID> mimes, Map<UUID, Failure> failures) {
        if (mimes.isEmpty()) {
            return;
        }
        try {
            sender.send(mimes.keySet().toArray(MimeMessage[]::new));
        } catch (MailSendException some) {
            Map<Object, Exception> failed = some.getFailedMessages();
            failed.forEach((mime, why) -> failures.put(mimes.get((MimeMessage) mime), Failure.of(why)));
            if (failed.isEmpty()) {
                mimes.values().forEach(id -> failures.put(id, Failure.of(some)));
            }
        } catch (MailException all) {
            mimes.values().forEach(id -> failures.put(id, Failure.of(all)));
        }
    }

    /** A letter that cannot even be written as MIME must not hold up the others. */
    private @Nullable MimeMessage mime(Loaded letter, Map<UUID, Failure> failures) {
        try {
            return envelope.fill(sender.createMimeMessage(), letter.message(), letter.attachments());
        } catch (MessagingException e) {
            failures.put(letter.message().id(), new Failure(String.valueOf(e.getMessage()), true));
            return null;
        }
    }
}
