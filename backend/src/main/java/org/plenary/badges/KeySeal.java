package org.plenary.badges;

import org.plenary.kernel.MeetingCode;
import org.plenary.platform.Sealing;
import org.springframework.stereotype.Component;

/**
 * Encrypts signing keys for the database, bound to meeting and key id, when {@code plenary.badges.sealing-key} is set. Without it
 * they are stored as they are, protected like everything in the database.
 */
@Component
class KeySeal {

    private final Sealing sealing;

    KeySeal(BadgesSettings settings) {
        sealing = Sealing.of(settings.sealingKey(), "plenary.badges.sealing-key");
    }

    /** Whether keys are sealed from now on. */
    boolean seals() {
        return sealing.seals();
    }

    byte[] seal(byte[] seed, MeetingCode meeting, int keyId) {
        return sealing.seal(seed, bound(meeting, keyId));
    }

    byte[] open(byte[] stored, boolean sealed, MeetingCode meeting, int keyId) {
        return sealing.open(stored, sealed, bound(meeting, keyId));
    }

    private static String bound(MeetingCode meeting, int keyId) {
        return meeting + " " + keyId;
    }
}
