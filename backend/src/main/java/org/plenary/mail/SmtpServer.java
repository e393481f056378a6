package org.plenary.mail;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/**
 * The SMTP server that {@code spring.mail.host} names, if it names one; without it letters stay in the mailbox. Asks for the
 * host and not for the bean, which is always there in a start whose beans were settled at build time (ADR 40).
 */
@Component
class SmtpServer {

    private final @Nullable JavaMailSender sender;

    SmtpServer(ObjectProvider<JavaMailSenderImpl> configured) {
        JavaMailSenderImpl found = configured.getIfAvailable();
        this.sender = found == null || found.getHost() == null ? null : found;
    }

    boolean isConfigured() {
        return sender != null;
    }

    @Nullable
    JavaMailSender sender() {
        return sender;
    }
}
