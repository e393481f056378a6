package org.plenary.speakers;

import java.time.Instant;
import org.plenary.kernel.DelegationId;
import org.plenary.kernel.ListId;
import org.plenary.kernel.MeetingCode;

/**
 * A request for the floor.
 *
 * @param arrived when the request reached the server: this instant decides whether the list was open (L1), not the one at
 *     which its turn came
 */
public record NewInscription(
        MeetingCode meeting, ListId list, DelegationId delegation, Statement statement, Instant arrived) {}
