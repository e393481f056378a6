package org.plenary.push;

import java.time.Instant;
import java.util.Map;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.WireName;

/**
 * What a person's devices are told. No name, no State, no list: a lock screen shows it to whoever passes.
 *
 * @param event the number of the event in the outbox: each device is told of it once
 * @param meeting whose page of own slots it leads to
 * @param slot the inscription, or the reply; a later notice about the same, of the same kind, takes the place of an earlier one
 * @param kind alert, moved, reply or declined, also the name of its texts
 * @param stage what tells this notice from the one before about the same slot; the page's own notification has the same, so that
 *     both together show once
 * @param arguments of the text
 * @param expiresAt when it is not worth showing any more
 */
record Notice(
        long event,
        MeetingCode meeting,
        String slot,
        Kind kind,
        String stage,
        Map<String, Object> arguments,
        Instant expiresAt) {

    enum Kind implements WireName {
        ALERT("high"),
        MOVED("normal"),
        REPLY("high"),
        DECLINED("normal");

        private final String urgency;

        Kind(String urgency) {
            this.urgency = urgency;
        }

        /** How soon a sleeping phone is woken (RFC 8030, 5.3). */
        String urgency() {
            return urgency;
        }
    }
}
