package org.plenary.speakers.web;

import java.time.Clock;
import org.plenary.identity.Role;
import org.plenary.identity.Viewer;
import org.plenary.kernel.Language;
import org.plenary.kernel.MeetingCode;
import org.plenary.network.Entities;
import org.plenary.speakers.podium.Scene;
import org.plenary.speakers.reply.ReplyQueues;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Writes podiums for their readers, at the present instant of the server. */
@Component
class PodiumViews {

    private final ReplyQueues replies;
    private final Entities entities;
    private final Clock clock;

    PodiumViews(ReplyQueues replies, Entities entities, Clock clock) {
        this.replies = replies;
        this.entities = entities;
        this.clock = clock;
    }

    /** Who presides and what can be taken back is for those who act at the podium. */
    static boolean isOfficer(MeetingCode meeting, Viewer viewer) {
        return viewer.isSecretariatOf(meeting) || viewer.holds(Role.PROTOCOL_OFFICER, meeting);
    }

    Mono<PodiumView> of(Mono<Scene> scene, Language language) {
        return scene.zipWhen(of -> replies.of(of.floor().list().id()))
                .zipWith(
                        entities.directory(),
                        (of, known) -> PodiumView.of(of.getT1(), of.getT2(), clock.instant(), known, language));
    }
}
