package org.plenary.platform;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.MeetingCode;

/**
 * Something that happened, to be told after the transaction commits.
 *
 * @param topic module and past tense: {@code speakers.list-published}
 * @param meeting where it happened, if in a meeting
 * @param subject the id of what it happened to
 * @param audience whose screens learn of it; they learn topic and subject, never the data
 * @param data what handlers need beyond the subject; ids and values, no personal data that the subject's owner can be asked for
 */
public record DomainEvent(
        String topic, @Nullable MeetingCode meeting, String subject, Audience audience, Map<String, Object> data) {

    public DomainEvent {
        data = Map.copyOf(data);
    }

    public static DomainEvent of(String topic, @Nullable MeetingCode meeting, Object subject, Audience audience) {
        return new DomainEvent(topic, meeting, subject.toString(), audience, Map.of());
    }

    public DomainEvent with(Map<String, Object> data) {
        return new DomainEvent(topic, meeting, subject, audience, data);
    }
}
