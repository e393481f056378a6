package org.plenary.mail;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.Language;
import org.plenary.kernel.WireName;
import org.plenary.platform.Letter;

/** One letter as it is stored: whom it is for, what it says, how far its delivery is. Text and HTML are erased in time. */
record MailMessage(
        UUID id,
        String recipient,
        String name,
        Language language,
        String template,
        String subject,
        @Nullable String text,
        @Nullable String html,
        Letter.@Nullable CalendarPart calendar,
        List<Letter.Attachment> attachments,
        State state,
        Instant createdAt,
        int attempts,
        @Nullable Instant secretUntil) {

    /** How far a letter is. Kept ones have nowhere to go: no SMTP is configured. */
    enum State implements WireName {
        KEPT,
        QUEUED,
        SENDING,
        DELIVERED,
        FAILED
    }

    boolean holdsSecret() {
        return secretUntil != null;
    }
}
