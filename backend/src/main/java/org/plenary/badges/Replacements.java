package org.plenary.badges;

import org.jspecify.annotations.Nullable;
import org.plenary.identity.Viewer;
import org.plenary.kernel.BadgeId;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.Problem;
import org.plenary.registration.AccreditationService;
import org.plenary.registration.ParticipantRole;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/**
 * Badges replaced at the door, each time for a reason (X3): one that is lost, and one of the wrong category, which is corrected in
 * the registration first. The next serial is issued in the same transaction in which the old one ends (B2).
 */
@Service
public class Replacements {

    private final BadgeBook book;
    private final BadgeIssue issue;
    private final AccreditationService accreditation;

    Replacements(BadgeBook book, BadgeIssue issue, AccreditationService accreditation) {
        this.book = book;
        this.issue = issue;
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
        Mono<Badge> found = book.get(meeting, id).doOnNext(badge -> usable(badge, reason));
        return found.flatMap(badge -> role == null
                        ? Mono.just(badge)
                        : accreditation
                                .correctRole(meeting, badge.participant(), role, reason, viewer)
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
}
