package org.plenary.checkin.web;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plenary.checkin.DeviceReport;
import org.plenary.checkin.Gate;
import org.plenary.checkin.Gates;
import org.plenary.checkin.PresenceBoard;
import org.plenary.checkin.web.OverviewController.DeviceState;
import org.plenary.checkin.web.OverviewController.GateBoard;
import org.plenary.checkin.web.OverviewController.GateState;
import org.plenary.checkin.web.OverviewController.HeadView;
import org.plenary.checkin.web.OverviewController.PassesAtGate;
import org.plenary.identity.Device;
import org.plenary.identity.Devices;
import org.plenary.kernel.DeviceId;
import org.plenary.kernel.EntityCode;
import org.plenary.kernel.GateId;
import org.plenary.kernel.Language;
import org.plenary.kernel.MeetingCode;
import org.plenary.network.Entities;
import org.plenary.network.Entity;
import org.plenary.network.EntityDirectory;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Puts gates and their phones together, and heads of delegation in the alphabetical order of the reader (R10). */
@Service
class OverviewDesk {

    private final PresenceBoard board;
    private final Gates gates;
    private final Devices devices;
    private final Entities entities;
    private final Clock clock;

    OverviewDesk(PresenceBoard board, Gates gates, Devices devices, Entities entities, Clock clock) {
        this.board = board;
        this.gates = gates;
        this.devices = devices;
        this.entities = entities;
        this.clock = clock;
    }

    Mono<List<HeadView>> heads(MeetingCode meeting, Language language) {
        return Mono.zip(board.heads(meeting).collectList(), entities.directory())
                .map(found -> heads(found.getT1(), found.getT2(), language));
    }

    private static List<HeadView> heads(List<PresenceBoard.Head> heads, EntityDirectory directory, Language language) {
        Map<EntityCode, Integer> places = new HashMap<>();
        for (Entity entity : directory.sorted(language)) {
            places.put(entity.code(), places.size());
        }
        return heads.stream()
                .sorted(Comparator.comparing((PresenceBoard.Head head) -> head.entity() == null
                                ? places.size()
                                : places.getOrDefault(head.entity(), places.size()))
                        .thenComparing(PresenceBoard.Head::name))
                .map(head -> head(head, directory, language))
                .toList();
    }

    private static HeadView head(PresenceBoard.Head head, EntityDirectory directory, Language language) {
        EntityCode entity = head.entity();
        boolean inside = head.insideSince() != null;
        return new HeadView(
                entity == null ? null : directory.ref(entity, language),
                head.honorific(),
                head.name(),
                inside,
                head.insideSince(),
                inside ? head.gate().in(language) : null);
    }

    Mono<GateBoard> gates(MeetingCode meeting, Language language) {
        Instant now = clock.instant();
        return Mono.zip(
                        gates.ofMeeting(meeting).collectList(),
                        board.gates(meeting).collectMap(PresenceBoard.GateCount::gate),
                        devices.of(meeting).filter(device -> lasts(device, now)).collectList(),
                        board.devices(meeting).collectMap(DeviceReport::device))
                .map(found -> new GateBoard(
                        now,
                        states(found.getT1(), found.getT2(), phones(found.getT3(), found.getT4()), language),
                        null));
    }

    private static boolean lasts(Device device, Instant now) {
        return device.revokedAt() == null && device.expiresAt().isAfter(now);
    }

    private static Map<GateId, List<DeviceState>> phones(List<Device> devices, Map<DeviceId, DeviceReport> reports) {
        return devices.stream()
                .sorted(Comparator.comparing(Device::label).thenComparing(Device::enrolledAt))
                .collect(Collectors.groupingBy(
                        Device::gate,
                        Collectors.mapping(device -> phone(device, reports.get(device.id())), Collectors.toList())));
    }

    private static DeviceState phone(Device device, @Nullable DeviceReport report) {
        return new DeviceState(
                device.id(),
                device.label(),
                device.name(),
                device.role(),
                report == null ? null : report.seenAt(),
                report == null ? null : report.pending(),
                report == null ? null : report.snapshotAt());
    }

    private static List<GateState> states(
            List<Gate> gates,
            Map<GateId, PresenceBoard.GateCount> counts,
            Map<GateId, List<DeviceState>> phones,
            Language language) {
        List<GateState> states = new ArrayList<>();
        for (Gate gate : gates) {
            var nobody = new PresenceBoard.Passage(0, 0, 0);
            var none = new PresenceBoard.GateCount(gate.id(), nobody, nobody, 0, 0);
            PresenceBoard.GateCount count = counts.getOrDefault(gate.id(), none);
            states.add(new GateState(
                    gate.id(),
                    gate.name().in(language),
                    count.people().inside(),
                    count.people().admitted(),
                    count.people().left(),
                    new PassesAtGate(
                            count.passes().inside(),
                            count.passes().admitted(),
                            count.passes().left()),
                    count.refused(),
                    count.overridden(),
                    phones.getOrDefault(gate.id(), List.of())));
        }
        return states;
    }
}
