package org.plenary.checkin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.plenary.identity.Viewer;
import org.plenary.kernel.DeviceId;
import org.plenary.kernel.MeetingCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Remembers which door devices were in reach, and writes it down now and then: one statement for all devices of this instance
 * every few seconds, so that no scan pays for it. A loop of the application's life; what a dying process forgets, or could not
 * write, the devices tell again within seconds.
 */
@Component
public class DeviceReports implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DeviceReports.class);
    private static final Duration PACE = Duration.ofSeconds(3);

    private final DeviceReportStore store;
    private final Clock clock;
    private final Map<DeviceId, DeviceReport> told = new ConcurrentHashMap<>();
    private Disposable running = Disposables.disposed();

    DeviceReports(DeviceReportStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** A device sent scans. */
    public void seen(MeetingCode meeting, Viewer viewer) {
        if (viewer.isDevice()) {
            tell(new DeviceReport(viewer.device(), meeting, clock.instant(), null, null));
        }
    }

    /** A device was given its snapshot; it may have said how many scans wait on it. */
    public void informed(MeetingCode meeting, Viewer viewer, @Nullable Integer pending) {
        if (viewer.isDevice()) {
            Instant now = clock.instant();
            Integer waiting = pending == null ? null : Math.min(Math.max(0, pending), DeviceReport.MOST_PENDING);
            tell(new DeviceReport(viewer.device(), meeting, now, waiting, now));
        }
    }

    private void tell(DeviceReport report) {
        told.merge(report.device(), report, (earlier, later) -> later.after(earlier));
    }

    /** What the devices of a meeting told last, as far as it is written down. */
    Flux<DeviceReport> ofMeeting(MeetingCode meeting) {
        return store.ofMeeting(meeting);
    }

    /** Writes down what was told since the last time. */
    Mono<Void> writeDown() {
        List<DeviceReport> reports = new ArrayList<>(told.values());
        if (reports.isEmpty()) {
            return Mono.empty();
        }
        reports.forEach(report -> told.remove(report.device(), report));
        return store.put(reports).onErrorResume(failure -> {
            LOG.warn("What {} door devices told is not written down: {}", reports.size(), failure.toString());
            return Mono.empty();
        });
    }

    @Override
    public void start() {
        running = Flux.interval(PACE)
                .onBackpressureDrop()
                .concatMap(tick -> writeDown(), 1)
                .subscribe();
    }

    @Override
    public void stop() {
        running.dispose();
    }

    @Override
    public boolean isRunning() {
        return !running.isDisposed();
    }
}
