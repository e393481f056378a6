package org.plenary.mail;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code plenary.mail}. Where the letters go is set with {@code spring.mail.*}; without a host they stay in the mailbox.
 *
 * @param from the sender's address, also the organizer's of calendar entries
 * @param fromName the sender's name
 * @param batch how many letters one connection carries
 * @param attempts after how many failed attempts a letter is given up
 * @param secretLife how long the text of a letter that signs somebody in is kept at most
 * @param keep how long the texts of other letters are kept
 */
@ConfigurationProperties("plenary.mail")
public record MailSettings(
        @DefaultValue("plenary@localhost.localdomain") String from,
        @DefaultValue("Plenary") String fromName,
        @DefaultValue("50") int batch,
        @DefaultValue("12") int attempts,
        @DefaultValue("72h") Duration secretLife,
        @DefaultValue("90d") Duration keep) {}
