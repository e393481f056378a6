package org.plenary.speakers.turn;

import java.util.Locale;
import org.plenary.kernel.Problem;
import org.plenary.kernel.WireName;

/** What the presiding officer does with the speaker whose turn it is. */
public enum Act implements WireName {
    CALL,
    START,
    END,
    ABSENT,
    /** Undoes a call made by mistake, before the statement started. */
    TAKE_BACK,
    /** Stops the clock of a statement. */
    PAUSE,
    RESUME,
    /** Adds to the limit of one statement (L12). */
    EXTRA_TIME,
    /** Lets a statement go on that was ended too early. */
    REOPEN,
    /** Takes back the last act, whatever it was; again, the one before. */
    UNDO;

    /** By which messages tell the acts apart; their syntax knows no hyphens. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether somebody can be at the podium after it who was not there before. */
    public boolean givesFloor() {
        return this == CALL || this == REOPEN || this == UNDO;
    }

    /** @throws Problem {@code speakers.unknown-act} when no act has that name */
    public static Act of(String wire) {
        try {
            return WireName.of(Act.class, wire);
        } catch (IllegalArgumentException e) {
            throw Problem.of("speakers.unknown-act", 400)
                    .rule("L25")
                    .field("act")
                    .with("act", wire);
        }
    }
}
