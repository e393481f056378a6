package org.plenary.checkin.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.identity.Allow;
import org.plenary.identity.Role;
import org.plenary.kernel.DeviceId;
import org.plenary.kernel.GateId;
import org.plenary.kernel.Language;
import org.plenary.kernel.MeetingCode;
import org.plenary.network.EntityRef;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What a meeting's overview shows beside presence: heads of delegation by name, gates and the phones at them. */
@RestController
@RequestMapping("/api/v1/meetings/{meeting}/presence")
class OverviewController {

    /** The heads of delegation by the name of what they represent. */
    record HeadList(List<HeadView> items, @Nullable String next) {}

    /** A head of delegation; inside since then by that gate, or awaited. Who is at risk is not here (P1). */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record HeadView(
            @Nullable EntityRef entity,
            String honorific,
            String displayName,
            boolean inside,
            @Nullable Instant since,
            @Nullable String gate) {}

    /** The gates in the order in which they were opened. */
    record GateBoard(
            Instant asOf, List<GateState> items, @Nullable String next) {}

    /**
     * A gate today.
     *
     * @param inside people who are inside and came in here last
     * @param admitted how often one of them was let in, by supervisors' overrides, too
     * @param left how often one of them was scanned out
     * @param passes the same of secondary passes (B3), which count in none of those numbers
     * @param refused scans of both that were refused, those of badges and passes already inside apart
     * @param overridden how many of them a supervisor then admitted (B10)
     * @param devices those whose access lasts
     */
    record GateState(
            GateId id,
            String name,
            int inside,
            int admitted,
            int left,
            PassesAtGate passes,
            int refused,
            int overridden,
            List<DeviceState> devices) {}

    /** With how many passes somebody is inside and came in here last; how often one was let in here, and scanned out. */
    record PassesAtGate(int inside, int admitted, int left) {}

    /**
     * A phone at a gate, as it told last; the server writes that down every few seconds.
     *
     * @param lastSeen when it was in reach; absent while it never was
     * @param pending scans that waited on it
     * @param snapshotAt when it was last given what it decides by without a network
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DeviceState(
            DeviceId id,
            String label,
            String name,
            Role role,
            @Nullable Instant lastSeen,
            @Nullable Integer pending,
            @Nullable Instant snapshotAt) {}

    private final OverviewDesk desk;

    OverviewController(OverviewDesk desk) {
        this.desk = desk;
    }

    /** Which heads of delegation are in, and who is awaited. */
    @GetMapping("/heads")
    @Allow(Role.SECRETARIAT)
    Mono<HeadList> heads(@PathVariable MeetingCode meeting, Language language) {
        return desk.heads(meeting, language).map(items -> new HeadList(items, null));
    }

    /** What passed at each gate today, and how the phones there are doing. */
    @GetMapping("/gates")
    @Allow({Role.SECRETARIAT, Role.DOOR_SUPERVISOR})
    Mono<GateBoard> gates(@PathVariable MeetingCode meeting, Language language) {
        return desk.gates(meeting, language);
    }
}
