package org.plenary.badges;

import org.jspecify.annotations.Nullable;
import org.plenary.identity.Viewer;
import org.plenary.kernel.BadgeId;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.Problem;
import org.plenary.registration.AccreditationService;
import org.plenary.registration.Category;
import org.plenary.registration.Participant;
import org.plenary.registration.ParticipantRole;
import org.plenary.registration.Participants;
import org.plenary.registration.RoleCorrection;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/**
 * Badges replaced at the door, each time for a reason (X3): one that is lost, and one of the wrong category, which is corrected in
 * the registration first. The next serial is issued in the same transaction in which the old one ends (B2). Zones that somebody
 * had not are given by the Secretariat alone, as for people who are not registered at all (R7).
 */
@Service
public class Replacements {

    private final BadgeBook book;
    private final BadgeIssue issue;
    private final Participants participants;
    private final AccreditationService accreditation;

    Replacements(BadgeBook book, BadgeIssue issue, Participants participants, AccreditationService accreditation) {
        this.book = book;
        this.issue = issue;
        this.participants = participants;
        this.accreditation = accreditation;
    }

    /**
     * The badge that replaces this one.
     *
     * @param role what the person really is; null where only the badge is lost
     */
    @Transactional
    public Mono<Badge> replace(
            MeetingCode meeting, BadgeId id, @Nullable ParticipantRole role, String reason, Viewer viewer) {
        Mono<Badge> found = book.get(meeting, id)
                .doOnNext(badge -> usable(badge, reason))
                .delayUntil(
                        badge -> participants.get(badge.participant()).doOnNext(holder -> accredited(holder, viewer)));
        RoleCorrection.Limit limit = (before, after) -> withinZones(before, after, meeting, viewer);
        return found.flatMap(badge -> role == null
                        ? Mono.just(badge)
                        : accreditation
                                .correctRole(
                                        meeting, badge.participant(), new RoleCorrection(role, reason, limit), viewer)
                                .thenReturn(badge))
                .flatMap(badge -> issue.revoke(meeting, id, reason, true, viewer))
                .mapNotNull(BadgeIssue.Replaced::issued);
    }

    private static void usable(Badge badge, String reason) {
        if (reason.isBlank()) {
            throw Problem.of("badges.reason-missing", 400).rule("X3").field("reason");
        }
        badge.revoked();
    }

    /** At a door nobody can approve anybody: there the next step is another one. */
    private static void accredited(Participant holder, Viewer viewer) {
        if (!holder.approved()) {
            String code = viewer.isDevice() ? "badges.not-approved-at-door" : "badges.not-approved";
            throw Problem.of(code, 409).rule("B2").field("badge");
        }
    }

    private static void withinZones(Category before, Category after, MeetingCode meeting, Viewer viewer) {
        ZoneSet opened = BadgeCategory.of(before).zones();
        ZoneSet wanted = BadgeCategory.of(after).zones();
        if (!DoorRoles.opensNoMore(before, after) && !viewer.isSecretariatOf(meeting)) {
            throw Problem.of("badges.wider-zones", 409)
                    .rule("R7")
                    .field("role")
                    .with("opened", opened.letters())
                    .with("wanted", wanted.letters());
        }
    }
}
