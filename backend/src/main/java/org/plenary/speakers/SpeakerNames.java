package org.plenary.speakers;

import org.jspecify.annotations.Nullable;
import org.plenary.kernel.DelegationId;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.ParticipantId;
import org.plenary.kernel.Problem;
import org.plenary.registration.Participant;
import org.plenary.registration.Participants;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Completes a statement from the registration of its speaker. Who is at risk is shown under the alias only, without the office
 * that would tell who it is, whether they were chosen or their name was typed (P1).
 */
@Component
public class SpeakerNames {

    private final Participants participants;

    SpeakerNames(Participants participants) {
        this.participants = participants;
    }

    /**
     * Who speaks, as all may read it.
     *
     * @param speaker null while to be confirmed (L24)
     * @param participant the registered person, where known
     * @param title the speaker's office; empty for a person at risk
     */
    public record Shown(@Nullable Speaker speaker, @Nullable ParticipantId participant, String title) {

        /** How lists show a person at risk: by the alias, where there is one, and nothing else. */
        public static Shown protectedAs(Participant person) {
            return new Shown(protectedName(person), person.id(), "");
        }
    }

    /**
     * The statement as it enters the list: a registered speaker is of that delegation and lends the name where none is given;
     * a speaker at risk enters under the alias only, or stays to be confirmed, since lists are read by all (P1).
     */
    Mono<Statement> confirmed(MeetingCode meeting, DelegationId delegation, Statement statement) {
        var given = new Shown(statement.speaker(), statement.participant(), statement.title());
        return shown(meeting, delegation, given).map(statement::by);
    }

    /** How that person, or else the name that was typed, may stand where all read it. */
    public Mono<Shown> shown(MeetingCode meeting, DelegationId delegation, Shown given) {
        ParticipantId participant = given.participant();
        return participant == null
                ? typed(delegation, given)
                : participants.get(meeting, participant).map(person -> registered(person, delegation, given));
    }

    private Mono<Shown> typed(DelegationId delegation, Shown given) {
        Speaker speaker = given.speaker();
        return speaker == null
                ? Mono.just(given)
                : atRisk(delegation, speaker).next().map(Shown::protectedAs).defaultIfEmpty(given);
    }

    /** Who of the delegation is at risk and is called as that speaker, of whom no registration is known. */
    Flux<Participant> atRisk(DelegationId delegation, Speaker typed) {
        return participants.atRiskOf(delegation).filter(person -> isCalled(person, typed));
    }

    /** Whether a name that was typed, with the honorific or without, is that person's. */
    public static boolean isCalled(Participant person, @Nullable Speaker typed) {
        return typed != null && (person.isCalled(typed.name()) || person.isCalled(typed.full()));
    }

    private static Shown registered(Participant person, DelegationId delegation, Shown given) {
        if (!delegation.equals(person.delegation())) {
            throw Problem.of("speakers.participant-of-another-delegation", 400)
                    .rule("R1")
                    .field("participant");
        }
        if (person.atRisk()) {
            return Shown.protectedAs(person);
        }
        return given.speaker() != null
                ? given
                : new Shown(Speaker.of(person.honorific(), person.displayName()), person.id(), given.title());
    }

    /** How lists name a person at risk: by the alias, where there is one. */
    public static @Nullable Speaker protectedName(Participant person) {
        String alias = person.alias();
        return alias == null ? null : Speaker.of(null, alias);
    }
}
