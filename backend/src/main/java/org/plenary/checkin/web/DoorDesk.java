package org.plenary.checkin.web;

import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.plenary.badges.BadgeBook;
import org.plenary.badges.BadgeCategory;
import org.plenary.badges.DoorKeys;
import org.plenary.checkin.Door;
import org.plenary.checkin.DoorSnapshot;
import org.plenary.checkin.Gate;
import org.plenary.checkin.Gates;
import org.plenary.checkin.RoomLimit;
import org.plenary.checkin.RoomLimits;
import org.plenary.kernel.Language;
import org.plenary.kernel.MeetingCode;
import org.plenary.meetings.Meeting;
import org.plenary.meetings.Meetings;
import org.plenary.network.Entities;
import org.plenary.platform.Messages;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Puts the snapshot together. */
@Service
class DoorDesk {

    /** What the meeting asks of those who come. */
    private record Rules(List<Gate> gates, List<RoomLimit> limits) {}

    private final Door door;
    private final Gates gates;
    private final RoomLimits limits;
    private final BadgeBook badges;
    private final Meetings meetings;
    private final Entities entities;
    private final Messages messages;
    private final Clock clock;

    DoorDesk(
            Door door,
            Gates gates,
            RoomLimits limits,
            BadgeBook badges,
            Meetings meetings,
            Entities entities,
            Messages messages,
            Clock clock) {
        this.door = door;
        this.gates = gates;
        this.limits = limits;
        this.badges = badges;
        this.meetings = meetings;
        this.entities = entities;
        this.messages = messages;
        this.clock = clock;
    }

    Mono<DoorController.DoorView> snapshot(MeetingCode code, long since, Language language) {
        return Mono.zip(
                        meetings.get(code),
                        badges.doorKeys(code),
                        gates.ofMeeting(code).collectList(),
                        limits.ofMeeting(code).collectList(),
                        door.snapshot(code, since),
                        entities.directory())
                .map(found -> view(
                        found.getT1(),
                        found.getT2(),
                        new Rules(found.getT3(), found.getT4()),
                        found.getT5(),
                        new DoorWords(found.getT6(), messages, language)));
    }

    private DoorController.DoorView view(
            Meeting meeting, DoorKeys keys, Rules rules, DoorSnapshot snapshot, DoorWords words) {
        return new DoorController.DoorView(
                clock.instant(),
                Long.toString(snapshot.sequence()),
                snapshot.full(),
                new DoorController.DoorMeeting(
                        meeting.code(), keys.number(), meeting.zone().getId()),
                keys.keys().stream().map(DoorDesk::key).toList(),
                rules.gates().stream().map(GateView::of).toList(),
                Arrays.stream(BadgeCategory.values())
                        .map(words::category)
                        .map(DoorController.DoorCategory::of)
                        .toList(),
                rules.limits().stream().map(RoomLimitController.LimitView::of).toList(),
                snapshot.rows().stream().map(row -> badge(row, words)).toList());
    }

    private static DoorController.KeyView key(DoorKeys.DoorKey key) {
        return new DoorController.KeyView(
                key.id(),
                Base64.getUrlEncoder().withoutPadding().encodeToString(key.key().encoded()));
    }

    private static DoorController.DoorBadge badge(DoorSnapshot.Row row, DoorWords words) {
        return new DoorController.DoorBadge(
                row.badge(),
                HexFormat.of().toHexDigits(row.registration()),
                row.generation(),
                row.state(),
                row.category(),
                row.zones().letters(),
                row.notBefore(),
                row.notAfter(),
                words.name(row.category(), row.name()),
                words.name(row.category(), row.latinName()),
                row.honorific(),
                words.entity(row.entity()),
                row.noPhoto(),
                row.photo(),
                row.unlisted(),
                row.where().stream()
                        .map(where -> DoorController.PlaceView.of(where, words.language()))
                        .toList());
    }
}
