package org.plenary.badges;

import java.util.Collection;
import org.plenary.kernel.BadgeId;
import org.plenary.kernel.DelegationId;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.ParticipantId;
import org.plenary.kernel.Problem;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The badges that were issued, to look up. Codes and private keys are not to be had from it. */
@Service
public class BadgeBook {

    private final BadgeStore store;
    private final BadgeKeys keys;

    BadgeBook(BadgeStore store, BadgeKeys keys) {
        this.store = store;
        this.keys = keys;
    }

    /** The badge that this person can use, or nothing: not yet approved, withdrawn, or lost and not replaced. */
    public Mono<Badge> current(ParticipantId participant) {
        return store.newest(participant).filter(badge -> badge.state() == BadgeState.ACTIVE);
    }

    /** The last badge issued to this person, in whatever state; nothing while none was. */
    public Mono<Badge> newest(ParticipantId participant) {
        return store.newest(participant);
    }

    /** The badge of that meeting, or the problem {@code badges.unknown}. */
    public Mono<Badge> get(MeetingCode meeting, BadgeId id) {
        return store.find(id)
                .filter(badge -> badge.meeting().equals(meeting))
                .switchIfEmpty(Mono.error(BadgeBook::unknown));
    }

    /** Those badges of the meeting in one look, by number. */
    public Flux<Badge> all(MeetingCode meeting, Collection<BadgeId> ids) {
        return store.all(meeting, ids);
    }

    /**
     * The badge that somebody holds out: by its code as any scanner reads it, or by the serial printed on it ({@code 0042-1}); else
     * the problem {@code badges.not-ours}.
     */
    public Mono<Badge> presented(MeetingCode meeting, String text) {
        String said = text.strip();
        return BadgeSerial.read(said)
                .map(serial -> store.withSerial(meeting, serial.number(), serial.generation()))
                .orElseGet(() -> Mono.justOrEmpty(BadgeCode.read(said))
                        .flatMap(code -> store.withDigest(meeting, code.digest())))
                .switchIfEmpty(Mono.error(
                        () -> Problem.of("badges.not-ours", 404).rule("B4").field("code")));
    }

    /** A page of the meeting's badges, all generations, by number; what follows that generation of that number. */
    public Flux<Badge> ofMeeting(MeetingCode meeting, int afterNumber, int afterGeneration, int limit) {
        return store.ofMeeting(meeting, afterNumber, afterGeneration, limit);
    }

    /** All generations of one person's badge. */
    public Flux<Badge> ofParticipant(MeetingCode meeting, ParticipantId participant) {
        return store.ofParticipant(meeting, participant);
    }

    /** The badges of a delegation, without revoked ones. */
    public Flux<Badge> ofDelegation(MeetingCode meeting, DelegationId delegation) {
        return store.ofDelegation(meeting, delegation);
    }

    /** The meeting's badges that can be used, by number. */
    public Flux<Badge> usable(MeetingCode meeting) {
        return store.active(meeting);
    }

    /** What a door needs to know the meeting's codes. */
    public Mono<DoorKeys> doorKeys(MeetingCode meeting) {
        return keys.publicKeys(meeting);
    }

    static Problem unknown() {
        return Problem.of("badges.unknown", 404).field("badge");
    }
}
