package org.plenary.speakers.screens;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.ScreenLinkId;

/**
 * A link by which one screen shows the podium of one list, and nothing else, without anybody signing in.
 *
 * @param label where the screen stands ("Podium clock, room A")
 * @param usedAt when a screen last opened it, to the minute; null while none has
 * @param url with its secret, only when it is made; it is not stored
 */
public record ScreenLink(
        ScreenLinkId id,
        String label,
        ScreenKind kind,
        Instant issuedAt,
        @Nullable Instant usedAt,
        @Nullable String url) {

    ScreenLink at(String address) {
        return new ScreenLink(id, label, kind, issuedAt, usedAt, address);
    }
}
