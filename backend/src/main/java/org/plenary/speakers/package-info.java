/**
 * Lists of speakers: who asked for the floor, in which order and why, at what time, and what happened at the podium.
 *
 * <p>The slice that other code is compared with runs through here: a focal point inscribes a minister ({@code Inscribing}), the
 * Secretariat orders and publishes ({@code order.OrderOfSpeakers}, {@code Publishing}), the speaker sees the slot move ({@code
 * alerts.MySlots}). The order, its reasons, the planned and the live times are pure functions.
 *
 * <p>Each matter has a room of its own. Pure, and built upon each other: {@code turn}, {@code order}, {@code times}. Around the list and its
 * inscriptions, which stay here with what all rooms share: {@code podium}, {@code swaps}, {@code alerts}, {@code confirmation}, {@code
 * published}, {@code texts}, {@code screens}, {@code levers}, {@code reply}. On top: {@code web}. No room needs one above it. What is public
 * for the rooms' sake only, like the stores, is nothing to other modules.
 *
 * <p>Tables: {@code speakers_list}, {@code speakers_inscription}, {@code speakers_publication}, {@code
 * speakers_protected_name}, {@code speakers_podium_act}, {@code speakers_presiding}, {@code speakers_alert}, {@code speakers_swap}, and of
 * {@code confirmation} {@code speakers_confirmation}, {@code speakers_confirmation_link}, {@code speakers_office_link}, and of
 * {@code screens} {@code speakers_screen_link}; those of the right of reply (L20) and its events are in {@code reply}. Events, all {@code
 * speakers.}: {@code list-announced}, {@code list-changed}, {@code inscribed}, {@code inscription-changed}, {@code withdrawn},
 * {@code list-published}, {@code order-changed}, {@code speaker-called}, {@code call-taken-back}, {@code statement-started}, {@code statement-paused},
 * {@code statement-resumed}, {@code statement-ended}, {@code statement-reopened}, {@code extra-time-given}, {@code act-undone}, {@code presiding-taken},
 * {@code presiding-left}, {@code alert},
 * {@code speaker-absent}, {@code lot-drawn}, {@code lot-taken-back}, {@code swapped}, {@code swap-proposed}, {@code swap-agreed},
 * {@code swap-declined}, {@code swap-withdrawn}, {@code swap-lapsed}, {@code swap-expired}, {@code confirmation-answered}, {@code screen-link-revoked}. {@code list-published} carries the revision and the ids of the inscriptions whose slot {@code moved}
 * (C6), and of those {@code dropped}. Migration V111 reads the registration's names, once; code never does.
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
            "registration",
            "live"
        })
package org.plenary.speakers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
