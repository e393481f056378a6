package org.plenary.checkin.web;

import org.jspecify.annotations.Nullable;
import org.plenary.checkin.Gate;
import org.plenary.kernel.GateId;
import org.plenary.kernel.LocalizedText;

/** A gate; without a zone it leads into the meeting as a whole. */
record GateView(GateId id, LocalizedText name, @Nullable String zone, boolean reentry) {

    static GateView of(Gate gate) {
        String zone = gate.zone().letters();
        return new GateView(gate.id(), gate.name(), zone.isEmpty() ? null : zone, gate.reentry());
    }
}
