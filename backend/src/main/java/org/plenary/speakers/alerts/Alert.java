package org.plenary.speakers.alerts;

import java.time.Instant;
import org.plenary.kernel.InscriptionId;

/** That a speaker was told that the own statement comes soon, at that many statements ahead (L18). */
public record Alert(InscriptionId inscription, int threshold, Instant at) {}
