package org.plenary.checkin.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.badges.BadgeCategory;
import org.plenary.badges.DoorRoles;
import org.plenary.badges.DoorStanding;
import org.plenary.checkin.DeviceReports;
import org.plenary.checkin.DoorSnapshot;
import org.plenary.identity.Allow;
import org.plenary.identity.Role;
import org.plenary.identity.Viewer;
import org.plenary.kernel.BadgeId;
import org.plenary.kernel.Language;
import org.plenary.kernel.MeetingCode;
import org.plenary.network.EntityRef;
import org.plenary.registration.ParticipantRole;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What a scanner must know to decide without a network. */
@RestController
@RequestMapping("/api/v1/meetings/{meeting}")
class DoorController {

    /**
     * The snapshot, or with {@code since} what changed.
     *
     * @param asOf the server's time, by which the device also sets its clock offset
     * @param sequence to send as {@code since} next time
     * @param limits how many of a category may be inside at once (B9), all that are set
     * @param full all badges are here: the device forgets those that are not
     */
    record DoorView(
            Instant asOf,
            String sequence,
            boolean full,
            DoorMeeting meeting,
            List<KeyView> keys,
            List<GateView> gates,
            List<DoorCategory> categories,
            List<RoomLimitController.LimitView> limits,
            List<DoorBadge> badges) {}

    /**
     * A category as it looks.
     *
     * @param roles what a supervisor at the door may make of somebody who has it by mistake (B10)
     */
    record DoorCategory(BadgeCategory code, String letter, String colour, String name, List<ParticipantRole> roles) {

        static DoorCategory of(ScanAnswer.CategoryView look) {
            List<ParticipantRole> roles =
                    look.code().accreditation().map(DoorRoles::of).orElse(List.of());
            return new DoorCategory(look.code(), look.letter(), look.colour(), look.name(), roles);
        }
    }

    /** The meeting; {@code number} is what it is called in codes. */
    record DoorMeeting(MeetingCode code, long number, String zone) {}

    /** A public key of badge codes, base64url. */
    record KeyView(int id, String publicKey) {}

    /**
     * One person's newest badge.
     *
     * @param registration 16 hexadecimal digits, as in the code
     * @param photo the version of the person's photo; absent without one
     * @param unlisted found by their code only: the device's search by name leaves them out (P1)
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DoorBadge(
            BadgeId badge,
            String registration,
            int generation,
            DoorStanding state,
            BadgeCategory category,
            String zones,
            Instant notBefore,
            Instant notAfter,
            String displayName,
            String passportName,
            String honorific,
            @Nullable EntityRef entity,
            boolean noPhoto,
            @Nullable String photo,
            boolean unlisted,
            List<PlaceView> presence) {}

    /** Where somebody is; without a zone in the meeting as a whole. */
    record PlaceView(@Nullable String zone, boolean inside, Instant at, String gate) {

        static PlaceView of(DoorSnapshot.Where where, Language language) {
            return new PlaceView(
                    where.zone().isEmpty() ? null : where.zone(),
                    where.inside(),
                    where.at(),
                    where.gate().in(language));
        }
    }

    private final DoorDesk desk;
    private final DeviceReports reports;

    DoorController(DoorDesk desk, DeviceReports reports) {
        this.desk = desk;
        this.reports = reports;
    }

    /**
     * The meeting's keys, gates, limits and badges; with {@code since} only badges that changed after that snapshot. In
     * {@code pending} the device says how many scans still wait on it, for those who look after the gates.
     */
    @GetMapping("/door")
    @Allow({Role.DOOR_SCANNER, Role.DOOR_SUPERVISOR})
    Mono<DoorView> door(
            @PathVariable MeetingCode meeting,
            @RequestParam(defaultValue = "0") long since,
            @RequestParam(required = false) @Nullable Integer pending,
            @AuthenticationPrincipal Viewer viewer,
            Language language) {
        return desk.snapshot(meeting, Math.max(0, since), language)
                .doOnSuccess(given -> reports.informed(meeting, viewer, pending));
    }
}
