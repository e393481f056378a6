package org.plenary.badges.passes;

import java.util.Locale;
import org.plenary.kernel.BadgeId;
import org.plenary.kernel.LocalizedText;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.Problem;
import org.plenary.meetings.Programme;
import org.plenary.meetings.ProgrammeSession;
import org.plenary.network.Entities;
import org.plenary.network.EntityDirectory;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/**
 * A secondary pass held out where badges are given out one by one (B3, B4). Passes are in no custody: a delegation gets its sheet
 * and hands them on itself.
 */
@Service
public class PresentedPass {

    private final PresentedPassStore store;
    private final Entities entities;
    private final Programme programme;

    PresentedPass(PresentedPassStore store, Entities entities, Programme programme) {
        this.store = store;
        this.entities = entities;
        this.programme = programme;
    }

    /** Says which pass of which delegation it is, by its code or its serial; nothing when it is none of that meeting. */
    public Mono<Problem> problem(MeetingCode meeting, String text) {
        return said(store.find(meeting, text.strip()), "code");
    }

    /** The same by its id, where somebody took it for that of a badge. */
    public Mono<Problem> problem(MeetingCode meeting, BadgeId id) {
        return said(store.find(meeting, id), "badge");
    }

    private Mono<Problem> said(Mono<PresentedPassStore.Found> pass, String field) {
        return pass.flatMap(found -> Mono.zip(
                        entities.directory(),
                        programme
                                .session(found.session())
                                .map(ProgrammeSession::title)
                                .defaultIfEmpty(LocalizedText.english("")))
                .map(known -> problem(found, known.getT1(), known.getT2()).field(field)));
    }

    private static Problem problem(PresentedPassStore.Found found, EntityDirectory entities, LocalizedText session) {
        return Problem.of("badges.pass-presented", 409)
                .rule("B3")
                .with("place", found.place())
                .with("entity", entities.require(found.entity()).name())
                .with("session", session)
                .with("serial", String.format(Locale.ROOT, "%04d-%d", found.number(), found.generation()))
                .with("state", found.state().wire());
    }
}
