package org.plenary.meetings;

import org.plenary.kernel.WireName;

/** Whether the public knows of a meeting. A draft exists for the Secretariat and its team only. */
public enum MeetingState implements WireName {
    DRAFT,
    PUBLISHED
}
