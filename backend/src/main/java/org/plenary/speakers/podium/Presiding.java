package org.plenary.speakers.podium;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.Problem;
import org.plenary.platform.Secrets;

/**
 * The one device from which a podium is presided, and by whom.
 *
 * @param device the page's own secret; others know it by {@link #publicId()} only
 */
public record Presiding(String officer, UUID device, Instant since) {

    /** What everybody may see of the device: who holds only this cannot act in its place. */
    public UUID publicId() {
        return UUID.nameUUIDFromBytes(Secrets.sha256("presiding " + device));
    }

    /** @throws Problem {@code speakers.another-presides} for any other device, and for an act that names none */
    public void require(@Nullable UUID acting, ZoneId zone) {
        if (!device.equals(acting)) {
            throw Problem.of("speakers.another-presides", 409)
                    .rule("L22")
                    .field("device")
                    .with("officer", officer)
                    .with("since", since.atZone(zone).toLocalDateTime())
                    .with("zone", zone);
        }
    }
}
