package org.plenary.mail;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.plenary.platform.Letter;
import org.plenary.platform.MailRoom;
import org.plenary.platform.Messages;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** Writes letters into the mailbox within the sender's transaction; {@link Delivery} takes them from there. */
@Service
class PostRoom implements MailRoom {

    private final MessageStore store;
    private final Messages messages;
    private final SmtpServer smtp;
    private final MailSettings settings;
    private final Clock clock;

    PostRoom(MessageStore store, Messages messages, SmtpServer smtp, MailSettings settings, Clock clock) {
        this.store = store;
        this.messages = messages;
        this.smtp = smtp;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.REQUIRED)
    public Mono<Void> send(Letter letter) {
        return Mono.defer(() -> store.add(message(letter)));
    }

    private MailMessage message(Letter letter) {
        Instant now = clock.instant();
        LetterText text = LetterText.of(letter, messages);
        String open = messages.text("mail.open", letter.language());
        return new MailMessage(
                UUID.randomUUID(),
                letter.address(),
                letter.name(),
                letter.language(),
                letter.template(),
                text.subject(),
                text.text(),
                LetterHtml.of(text, open),
                letter.calendar(),
                letter.attachments(),
                smtp.isConfigured() ? MailMessage.State.QUEUED : MailMessage.State.KEPT,
                now,
                0,
                LetterText.holdsSecret(letter.arguments()) ? now.plus(settings.secretLife()) : null);
    }
}
