package org.plenary.speakers.turn;

import org.plenary.kernel.WireName;

/** How far an inscription has come: inscribed, then either withdrawn, or called, speaking, delivered; or never delivered. */
public enum State implements WireName {
    INSCRIBED,
    WITHDRAWN,
    CALLED,
    SPEAKING,
    DELIVERED,
    NOT_DELIVERED;

    /** Whether a statement can still be expected. */
    public boolean pending() {
        return this == INSCRIBED || atPodium();
    }

    /** Whether the statement has not begun and can still be given. */
    public boolean toCome() {
        return this == INSCRIBED || this == CALLED;
    }

    public boolean atPodium() {
        return this == CALLED || this == SPEAKING;
    }
}
