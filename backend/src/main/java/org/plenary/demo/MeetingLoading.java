package org.plenary.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.plenary.identity.Viewer;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.RoomId;
import org.plenary.kernel.WireName;
import org.plenary.meetings.Meeting;
import org.plenary.meetings.MeetingService;
import org.plenary.meetings.MeetingState;
import org.plenary.meetings.ProgrammeService;
import org.plenary.meetings.ProgrammeSession;
import org.plenary.meetings.Room;
import org.plenary.meetings.Rooms;
import org.plenary.meetings.SessionKind;
import org.plenary.meetings.SessionPlan;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Plans a sample meeting as the Secretariat would: the meeting, its rooms, its programme; then publishes it. */
@Demonstration
@Component
class MeetingLoading {

    /** A published meeting with its programme, in the order of its file. */
    record Planned(Meeting meeting, List<ProgrammeSession> sessions) {}

    private final MeetingService meetings;
    private final Rooms rooms;
    private final ProgrammeService programme;

    MeetingLoading(MeetingService meetings, Rooms rooms, ProgrammeService programme) {
        this.meetings = meetings;
        this.rooms = rooms;
        this.programme = programme;
    }

    Mono<Planned> plan(SampleMeeting sample, MeetingCode code, LocalDate firstDay, LocalDate lastDay, Viewer by) {
        Meeting draft = draft(sample, code, firstDay, lastDay);
        return meetings.create(draft, by)
                .then(rooms(sample, code, by))
                .flatMap(ids -> programme(sample, draft, ids, by))
                .flatMap(sessions -> meetings.publish(code, by).map(published -> new Planned(published, sessions)));
    }

    private Mono<Map<String, RoomId>> rooms(SampleMeeting sample, MeetingCode code, Viewer by) {
        return Flux.fromIterable(sample.rooms())
                .concatMap(room -> rooms.add(
                                new Room(RoomId.random(), code, room.name(), room.capacity(), room.booths(), 1), by)
                        .map(added -> Map.entry(room.key(), added.id())))
                .collect(HashMap::new, (ids, entry) -> ids.put(entry.getKey(), entry.getValue()));
    }

    private Mono<List<ProgrammeSession>> programme(
            SampleMeeting sample, Meeting meeting, Map<String, RoomId> rooms, Viewer by) {
        return Flux.fromIterable(sample.sessions())
                .concatMap(session -> programme.schedule(
                        meeting.code(), plan(session, meeting.firstDay().plusDays(session.day()), rooms), by))
                .collectList();
    }

    private static SessionPlan plan(SampleMeeting.SampleSession session, LocalDate day, Map<String, RoomId> rooms) {
        return new SessionPlan(
                WireName.of(SessionKind.class, session.kind()),
                session.title(),
                day.atTime(LocalTime.parse(session.start())),
                day.atTime(LocalTime.parse(session.end())),
                null,
                Objects.requireNonNull(rooms.get(session.room())),
                null,
                null,
                null);
    }

    private static Meeting draft(SampleMeeting sample, MeetingCode code, LocalDate firstDay, LocalDate lastDay) {
        ZoneId zone = ZoneId.of(sample.zone());
        Instant closes = lastDay.atTime(LocalTime.NOON).atZone(zone).toInstant();
        return new Meeting(
                code,
                sample.title(),
                sample.theme(),
                sample.city(),
                sample.venue(),
                zone,
                firstDay,
                lastDay,
                sample.chairs(),
                sample.languages(),
                sample.practical(),
                sample.note(),
                closes,
                MeetingState.DRAFT,
                1);
    }
}
