/**
 * Letters: written in six languages from the templates of all modules ({@code mail.<template>.subject} and {@code .text}),
 * kept, delivered by SMTP where it is configured, and readable in the mailbox where it is not (X2).
 *
 * <p>Tables: {@code mail_message}, {@code mail_attachment}. Publishes no events. It implements the platform's mail room.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"identity"})
package org.plenary.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
