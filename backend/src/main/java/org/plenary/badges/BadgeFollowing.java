package org.plenary.badges;

import java.util.Objects;
import java.util.Set;
import org.plenary.kernel.ParticipantId;
import org.plenary.platform.OutboxHandler;
import org.plenary.platform.StoredEvent;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Keeps badges in step with registrations and with the days of their meeting. */
@Component
class BadgeFollowing implements OutboxHandler {

    private static final String DAYS = "meetings.meeting-changed";
    private static final Set<String> TOPICS = Set.of(
            "registration.participant-approved",
            "registration.participant-withdrawn",
            "registration.participant-refused",
            "registration.participant-returned",
            "registration.badge-data-changed",
            DAYS);

    private final BadgeIssue issue;

    BadgeFollowing(BadgeIssue issue) {
        this.issue = issue;
    }

    @Override
    public String name() {
        return "badges.follow-registration";
    }

    @Override
    public Set<String> topics() {
        return TOPICS;
    }

    @Override
    public Mono<Void> handle(StoredEvent stored) {
        var event = stored.event();
        return event.topic().equals(DAYS)
                ? issue.followDays(Objects.requireNonNull(event.meeting()))
                : issue.follow(ParticipantId.of(event.subject()));
    }
}
