package org.plenary.badges;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.plenary.kernel.BadgeId;
import org.plenary.kernel.DelegationId;
import org.plenary.kernel.EntityCode;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.Problem;
import org.plenary.kernel.SessionId;

/**
 * A transferable secondary pass (B3): whoever of the delegation carries it may enter while the session lasts. Its code is as
 * a badge's, and the door decides by the same rules.
 *
 * @param holder stands for whoever carries it, through all generations: one person at a time is in with it
 * @param of the delegation's
 * @param number of the serial, counted with the badges of the meeting
 * @param signed what its code says and by which digest the door finds it
 */
public record Pass(
        BadgeId id,
        UUID holder,
        MeetingCode meeting,
        SessionId session,
        Owner of,
        int number,
        CodeSigning.Signed signed,
        ZoneSet zones,
        Instant notBefore,
        Instant notAfter,
        BadgeState state) {

    /** Whose it is, and the number by which the delegation counts it. */
    public record Owner(DelegationId delegation, EntityCode entity, int place) {}

    /** What staff read out and write down: {@code 0042-1}. */
    public String serial() {
        return String.format(Locale.ROOT, "%04d-%d", number, generation());
    }

    public int generation() {
        return signed.claims().generation();
    }

    /** This pass, opening nothing ever again. @throws Problem when it already was revoked */
    public Pass revoked() {
        if (state == BadgeState.REVOKED) {
            throw Problem.of("badges.pass-already-revoked", 409)
                    .rule("B3")
                    .field("pass")
                    .with("serial", serial());
        }
        return lasting(notBefore, notAfter, BadgeState.REVOKED);
    }

    /** The next generation of this pass: the same number, holder and delegation under another code (B2). */
    public Pass next(CodeSigning.Signed code) {
        return new Pass(
                BadgeId.random(), holder, meeting, session, of, number, code, zones, notBefore, notAfter, state);
    }

    /** The same pass for other zones, which its code has to say as well. */
    public Pass opening(ZoneSet others) {
        return new Pass(id, holder, meeting, session, of, number, signed, others, notBefore, notAfter, state);
    }

    /** The same pass at other times, or while its session does not take place. */
    public Pass lasting(Instant from, Instant until, BadgeState next) {
        return new Pass(id, holder, meeting, session, of, number, signed, zones, from, until, next);
    }
}
