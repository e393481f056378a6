package org.plenary.badges;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code plenary.badges}.
 *
 * @param validBefore how long before the first day badges open doors: setting up, rehearsals
 * @param validAfter how long after the last midnight: receptions
 * @param keepPrints how long the files of print runs can be downloaded
 * @param sealingKey 32 bytes in base64 that encrypt the signing keys in the database; the same on every instance
 */
@ConfigurationProperties("plenary.badges")
public record BadgesSettings(
        @DefaultValue("PT48H") Duration validBefore,
        @DefaultValue("PT6H") Duration validAfter,
        @DefaultValue("P7D") Duration keepPrints,
        @Nullable String sealingKey) {}
