package org.plenary.speakers.reply;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code plenary.speakers.replies}: the limits of replies on lists for which the Secretariat sets no others (L20).
 *
 * @param first limit of a delegation's first reply of a day
 * @param second limit of its second
 */
@ConfigurationProperties("plenary.speakers.replies")
public record RepliesSettings(
        @DefaultValue("5m") Duration first,
        @DefaultValue("3m") Duration second) {

    ReplyTerms terms() {
        return new ReplyTerms(first, second, 0);
    }
}
