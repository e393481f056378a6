package org.plenary.checkin;

import java.util.Map;
import org.plenary.identity.Allowances;
import org.plenary.identity.AuditEntry;
import org.plenary.identity.AuditTrail;
import org.plenary.identity.Viewer;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.Problem;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * How many photos a door's phone gets within an hour (B10): each one that its snapshot names, once, and some for changes and
 * for attempts that the network lost. Whoever asks for more copies faces and compares none; the trail says so once an hour.
 */
@Component
class PhotoAllowance {

    /** Beyond those that the snapshot names. */
    static final int SPARE = 60;

    private final Allowances allowances;
    private final DoorRollStore roll;
    private final AuditTrail audit;

    PhotoAllowance(Allowances allowances, DoorRollStore roll, AuditTrail audit) {
        this.allowances = allowances;
        this.roll = roll;
        this.audit = audit;
    }

    /** Empty as long as the device has not had too many; each attempt counts, also for a badge that does not exist. */
    Mono<Void> take(MeetingCode meeting, Viewer viewer) {
        return Mono.fromSupplier(viewer::device)
                .flatMap(device -> allowances.use("door photos " + meeting, device.toString()))
                .zipWhen(used -> used.times() <= SPARE ? Mono.just(SPARE) : most(meeting))
                .flatMap(found -> found.getT1().times() <= found.getT2()
                        ? Mono.empty()
                        : tooMany(meeting, viewer, found.getT1(), found.getT2()));
    }

    private Mono<Integer> most(MeetingCode meeting) {
        return roll.photos(meeting).map(photos -> photos + SPARE);
    }

    private Mono<Void> tooMany(MeetingCode meeting, Viewer viewer, Allowances.Use used, int most) {
        Mono<Void> told = used.times() == most + 1
                ? audit.record(new AuditEntry(
                        viewer,
                        meeting,
                        "device:" + viewer.device(),
                        "checkin.photos-limited",
                        Map.of(),
                        Map.of("most", most),
                        null))
                : Mono.empty();
        return told.then(Mono.error(() -> Problem.of("checkin.too-many-photos", 429)
                .rule("B10")
                .with("most", most)
                .with("retryAfter", used.seconds())
                .with("minutes", (used.seconds() + 59) / 60)));
    }
}
