/**
 * Badges: the signed code that a door can check without a network, the documents that carry it, revocation and re-issue.
 *
 * <p>Tables: {@code badges_series}, {@code badges_key}, {@code badges_badge}, {@code badges_print_*},
 * {@code badges_handover}, {@code badges_collection}, {@code badges_activation}, {@code badges_pass},
 * {@code badges_pass_plan}, {@code badges_pass_exception}, {@code badges_photo_terms}. Publishes {@code badges.passes-changed}: subject the session, and
 * {@code badges.delegation-passes-changed}: subject the delegation; {@code badges.collection-changed} (the Secretariat, and each person of the own badge),
 * {@code badges.activation-changed} and {@code badges.badge-issued}, {@code badges.badge-changed} and {@code badges.badge-revoked}: subject the badge,
 * {@code participant} in the data; and {@code badges.print-changed}: subject the print run. The only user of ZXing.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "platform",
            "platform :: document",
            "identity",
            "network",
            "meetings",
            "registration"
        })
package org.plenary.badges;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
