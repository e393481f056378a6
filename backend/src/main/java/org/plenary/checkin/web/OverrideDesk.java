package org.plenary.checkin.web;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.plenary.checkin.DeviceReports;
import org.plenary.checkin.Overrides;
import org.plenary.checkin.Scan;
import org.plenary.identity.Viewer;
import org.plenary.kernel.GateId;
import org.plenary.kernel.Language;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.Problem;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Reads overrides, has them decided, and shows those that were. */
@Service
class OverrideDesk {

    private final Overrides overrides;
    private final DoorReaders readers;
    private final DeviceReports reports;
    private final Clock clock;

    OverrideDesk(Overrides overrides, DoorReaders readers, DeviceReports reports, Clock clock) {
        this.overrides = overrides;
        this.readers = readers;
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
                .zipWith(readers.words(language))
                .map(decided -> decided.getT2().answer(decided.getT1()))
                .doOnSuccess(decided -> reports.seen(meeting, viewer));
    }

    Mono<List<OverrideController.OverrideView>> overrides(MeetingCode meeting, Language language) {
        return overrides.ofMeeting(meeting).collectList().zipWith(readers.words(language), OverrideDesk::views);
    }

    private static List<OverrideController.OverrideView> views(List<Overrides.Overridden> found, DoorWords words) {
        return found.stream().map(each -> view(each, words)).toList();
    }

    private static OverrideController.OverrideView view(Overrides.Overridden each, DoorWords words) {
        Overrides.Told told = each.told();
        Overrides.Undone undone = each.undone();
        return new OverrideController.OverrideView(
                each.id(),
                each.scan(),
                told.at(),
                told.receivedAt(),
                told.gate().in(words.language()),
                told.operator(),
                told.reason(),
                told.chosen(),
                each.refused(),
                each.verdict(),
                words.name(each.who()),
                words.entity(each.who()),
                undone == null ? null : undone.at(),
                undone == null ? null : undone.by(),
                each.takenBackAt());
    }
}
