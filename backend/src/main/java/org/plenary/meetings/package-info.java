/**
 * The meetings of the Network: where and when, who chairs, the rooms, and the programme of sessions.
 *
 * <p>Tables: {@code meetings_meeting}, {@code meetings_chair}, {@code meetings_room}, {@code meetings_session}. Publishes
 * {@code meetings.meeting-created}, {@code meetings.meeting-changed}, {@code meetings.meeting-published}, {@code meetings.meeting-deleted}, {@code
 * meetings.session-scheduled}, {@code meetings.session-moved}, {@code meetings.session-changed}, {@code
 * meetings.session-cancelled}; the subject is the meeting's code or the session's id.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "platform", "identity", "network"})
package org.plenary.meetings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
