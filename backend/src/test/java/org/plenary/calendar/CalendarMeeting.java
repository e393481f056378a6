package org.plenary.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.plenary.identity.Viewer;
import org.plenary.kernel.EntityCode;
import org.plenary.kernel.Language;
import org.plenary.kernel.LocalizedText;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.RoomId;
import org.plenary.meetings.Meeting;
import org.plenary.meetings.MeetingService;
import org.plenary.meetings.MeetingState;
import org.plenary.meetings.Meetings;
import org.plenary.meetings.ProgrammeService;
import org.plenary.meetings.ProgrammeSession;
import org.plenary.meetings.Room;
import org.plenary.meetings.Rooms;
import org.plenary.meetings.SessionKind;
import org.plenary.meetings.SessionPlan;
import org.plenary.meetings.Visibility;
import org.plenary.registration.AccreditationService;
import org.plenary.registration.Decision;
import org.plenary.registration.Delegation;
import org.plenary.registration.DelegationService;
import org.plenary.registration.Participant;
import org.plenary.registration.ParticipantRole;
import org.plenary.registration.ParticipantService;
import org.plenary.registration.Person;
import org.plenary.registration.RegistrationKey;
import org.springframework.boot.test.context.TestComponent;

/** A meeting that begins tomorrow in Berlin, with people, made through the services as the Secretariat would make it. */
@TestComponent
class CalendarMeeting {

    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final MeetingService meetings;
    private final Meetings stored;
    private final Rooms rooms;
    private final ProgrammeService programme;
    private final DelegationService delegations;
    private final ParticipantService participants;
    private final AccreditationService accreditation;

    CalendarMeeting(
            MeetingService meetings,
            Meetings stored,
            Rooms rooms,
            ProgrammeService programme,
            DelegationService delegations,
            ParticipantService participants,
            AccreditationService accreditation) {
        this.meetings = meetings;
        this.stored = stored;
        this.rooms = rooms;
        this.programme = programme;
        this.delegations = delegations;
        this.participants = participants;
        this.accreditation = accreditation;
    }

    static LocalDate day() {
        return LocalDate.now(BERLIN).plusDays(2);
    }

    MeetingCode published(Viewer by) {
        MeetingCode code = MeetingCode.of("cal-" + UUID.randomUUID().toString().substring(0, 13));
        LocalizedText title = text("Meeting", "اجتماع");
        meetings.create(
                        new Meeting(
                                code,
                                title,
                                title,
                                text("Berlin", "برلين"),
                                text("Weltsaal", "القاعة"),
                                BERLIN,
                                day(),
                                day().plusDays(1),
                                List.of(EntityCode.of("DEU")),
                                List.of("en", "ar"),
                                LocalizedText.empty(),
                                LocalizedText.empty(),
                                null,
                                MeetingState.DRAFT,
                                1),
                        by)
                .then(meetings.publish(code, by))
                .block();
        return code;
    }

    /** Changes the meeting as the Secretariat would. */
    void edit(MeetingCode code, UnaryOperator<Meeting> change, Viewer by) {
        long version = stored.get(code).block().version();
        meetings.edit(code, version, change, by).block();
    }

    static Meeting at(Meeting meeting, LocalizedText title, LocalizedText venue, LocalizedText practical) {
        return new Meeting(
                meeting.code(),
                title,
                meeting.theme(),
                meeting.city(),
                venue,
                meeting.zone(),
                meeting.firstDay(),
                meeting.lastDay(),
                meeting.chairs(),
                meeting.languages(),
                practical,
                meeting.coverNote(),
                meeting.registrationClosesAt(),
                meeting.state(),
                meeting.version());
    }

    RoomId room(MeetingCode meeting, Viewer by) {
        Room room = new Room(RoomId.random(), meeting, text("Room " + UUID.randomUUID(), "قاعة"), 100, 2, 1);
        return rooms.add(room, by).map(Room::id).block();
    }

    ProgrammeSession session(MeetingCode meeting, String title, int hour, Visibility visibility, Viewer by) {
        return programme
                .schedule(meeting, plan(title, at(hour, 0), room(meeting, by), visibility), by)
                .block();
    }

    ProgrammeSession change(ProgrammeSession session, String title, LocalDateTime start, RoomId room, Viewer by) {
        return programme
                .move(
                        session.meeting(),
                        session.id(),
                        session.version(),
                        plan(title, start, room, session.visibility()),
                        by)
                .block();
    }

    static SessionPlan plan(String title, LocalDateTime start, RoomId room, Visibility visibility) {
        return new SessionPlan(
                SessionKind.PLENARY,
                text(title, "جلسة: " + title),
                start,
                start.plusHours(1),
                null,
                room,
                visibility,
                null,
                null);
    }

    static LocalDateTime at(int hour, int minute) {
        return day().atTime(hour, minute);
    }

    Delegation delegation(MeetingCode meeting, String entity, String email, Viewer by) {
        var nominee = new DelegationService.Nominee("Focal Point " + entity, email, Language.EN);
        return delegations.invite(meeting, EntityCode.of(entity), nominee, by).block();
    }

    /** A person of the delegation, approved. */
    Participant approved(Delegation delegation, ParticipantRole role, String email, Viewer by) {
        var person = new Person(
                role, "H.E. Ms.", "Layla Haddad", "ليلى حداد", null, "Minister", email, Language.AR, null, true, false);
        Participant draft = participants
                .register(delegation.meeting(), delegation.id(), person, by)
                .block();
        Participant waiting = participants
                .submit(delegation.meeting(), delegation.id(), by)
                .filter(one -> one.id().equals(draft.id()))
                .blockLast();
        return accreditation
                .decide(
                        delegation.meeting(),
                        draft.id(),
                        waiting.version(),
                        new Decision(Decision.Kind.APPROVE, null, null, by.name()),
                        by)
                .block();
    }

    void withdraw(Participant participant, Viewer by) {
        participants
                .withdraw(
                        new RegistrationKey(participant.meeting(), participant.delegation(), participant.id()),
                        null,
                        "Cannot travel",
                        by)
                .block();
    }

    static LocalizedText text(String english, String arabic) {
        return new LocalizedText(Map.of(Language.EN, english, Language.AR, arabic));
    }
}
