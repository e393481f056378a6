package org.plenary.speakers;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.Problem;

/** The one device from which a podium is presided, and by whom. */
public record Presiding(String officer, UUID device, Instant since) {

    /** @throws Problem {@code speakers.another-presides} for any other device, and for an act that names none */
    void require(@Nullable UUID acting, ZoneId zone) {
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
