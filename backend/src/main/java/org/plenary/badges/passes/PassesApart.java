package org.plenary.badges.passes;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.plenary.badges.ZoneSet;
import org.plenary.kernel.SessionId;
import org.plenary.meetings.Programme;
import org.plenary.meetings.ProgrammeSession;
import org.plenary.meetings.SessionsApart;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Passes of parallel sessions tell their rooms apart (B3), both when they are planned and when sessions become parallel afterwards.
 * Whoever asks holds the programme of the meeting, so that of two plans or moves of one moment the second finds the first.
 */
@Component
class PassesApart implements SessionsApart {

    private final PlanStore plans;
    private final Programme programme;
    private final Clock clock;

    PassesApart(PlanStore plans, Programme programme, Clock clock) {
        this.plans = plans;
        this.programme = programme;
        this.clock = clock;
    }

    @Override
    public Mono<Void> apart(ProgrammeSession session) {
        return session.cancelled() || !session.window().end().isAfter(clock.instant())
                ? Mono.empty()
                : plans.zones(session.meeting()).flatMap(planned -> required(session, planned));
    }

    /** The same once passes for these zones are out for the session. */
    Mono<Void> planned(ProgrammeSession session, ZoneSet zones) {
        return plans.zones(session.meeting()).flatMap(before -> {
            Map<SessionId, ZoneSet> planned = new HashMap<>(before);
            planned.put(session.id(), zones);
            return required(session, planned);
        });
    }

    private Mono<Void> required(ProgrammeSession session, Map<SessionId, ZoneSet> planned) {
        return programme
                .sessions(session.meeting())
                .collectList()
                .doOnNext(all -> PassZones.requireApart(session, all, planned))
                .then();
    }
}
