/**
 * The door: gates, scans and their verdicts, who is inside, conflicts of doors that were offline, and what a scanner needs to
 * decide alone.
 *
 * <p>Tables: {@code checkin_gate}, {@code checkin_badge}, {@code checkin_scan}, {@code checkin_presence},
 * {@code checkin_conflict}, {@code checkin_limit}, {@code checkin_late_scan}, {@code checkin_device_report},
 * {@code checkin_override}, {@code checkin_override_undo},
 * {@code checkin_override_taken_back}.
 * Publishes
 * {@code checkin.gate-opened}, {@code checkin.limit-changed}, {@code checkin.presence-changed} (at most twice a second), {@code checkin.scan-undone},
 * {@code checkin.scan-overridden} and {@code checkin.conflict-resolved}.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "platform",
            "platform :: web",
            "identity",
            "network",
            "meetings",
            "registration",
            "badges"
        })
package org.plenary.checkin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
