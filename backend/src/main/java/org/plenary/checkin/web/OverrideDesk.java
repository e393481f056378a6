package org.plenary.checkin.web;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenary.checkin.DeviceReports;
import org.plenary.checkin.Overrides;
import org.plenary.checkin.Scan;
import org.plenary.identity.Viewer;
import org.plenary.kernel.EntityCode;
import org.plenary.kernel.GateId;
import org.plenary.kernel.Language;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.Problem;
import org.plenary.network.Entities;
import org.plenary.network.EntityDirectory;
import org.plenary.platform.Messages;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Reads overrides, has them decided, and shows those that were. */
@Service
class OverrideDesk {

    private final Overrides overrides;
    private final Entities entities;
    private final Messages messages;
    private final DeviceReports reports;
    private final Clock clock;

    OverrideDesk(Overrides overrides, Entities entities, Messages messages, DeviceReports reports, Clock clock) {
        this.overrides = overrides;
        this.entities = entities;
        this.messages = messages;
        this.reports = reports;
        this.clock = clock;
    }

    Mono<ScanAnswer> override(
            MeetingCode meeting, UUID scan, OverrideRequest request, Viewer viewer, Language language) {
        GateId gate = viewer.gate();
        if (gate == null) {
            return Mono.error(Problem.of("access.device-required", 403));
        }
        return Mono.fromSupplier(() -> request.of(meeting, scan, new Scan.Seen(viewer.id(), gate), clock.instant()))
                .flatMap(act -> overrides.override(act, viewer))
                .zipWith(entities.directory())
                .map(decided -> new DoorWords(decided.getT2(), messages, language).answer(decided.getT1()))
                .doOnSuccess(decided -> reports.seen(meeting, viewer));
    }

    Mono<List<OverrideController.OverrideView>> overrides(MeetingCode meeting, Language language) {
        return overrides
                .ofMeeting(meeting)
                .collectList()
                .zipWith(
                        entities.directory(),
                        (found, directory) -> found.stream()
                                .map(each -> view(each, directory, language))
                                .toList());
    }

    private static OverrideController.OverrideView view(
            Overrides.Overridden each, EntityDirectory directory, Language language) {
        @Nullable EntityCode entity = each.entity();
        Overrides.Told told = each.told();
        Overrides.Undone undone = each.undone();
        return new OverrideController.OverrideView(
                each.id(),
                each.scan(),
                told.at(),
                told.receivedAt(),
                told.gate().in(language),
                told.operator(),
                told.reason(),
                each.refused(),
                each.verdict(),
                each.name(),
                entity == null ? null : directory.ref(entity, language),
                undone == null ? null : undone.at(),
                undone == null ? null : undone.by(),
                each.takenBackAt());
    }
}
