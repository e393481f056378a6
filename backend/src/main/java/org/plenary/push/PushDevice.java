package org.plenary.push;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.AccountId;
import org.plenary.kernel.Language;
import org.plenary.kernel.PushDeviceId;

/**
 * A phone or browser that its person lets be notified.
 *
 * @param endpoint where its push service takes notices for it
 * @param publicKey its point, and {@code secret} its 16 bytes, for encrypting to it alone
 * @param language in which it is told
 * @param name by which its person tells it from others
 * @param notifiedAt when a notice last left for it
 */
public record PushDevice(
        PushDeviceId id,
        AccountId account,
        String endpoint,
        byte[] publicKey,
        byte[] secret,
        Language language,
        String name,
        Instant addedAt,
        @Nullable Instant notifiedAt) {}
