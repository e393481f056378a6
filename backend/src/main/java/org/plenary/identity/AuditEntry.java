package org.plenary.identity;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.MeetingCode;

/**
 * One change: who, in which meeting, of what ({@code delegation:<id>}), what they did, the values before and after, and the
 * reason, which every override needs (X3). Values name what changed; passport, health and security data stay out (P4).
 */
public record AuditEntry(
        Viewer viewer,
        @Nullable MeetingCode meeting,
        String subject,
        String action,
        Map<String, ?> before,
        Map<String, ?> after,
        @Nullable String reason) {

    /** A change without earlier values and without a reason. */
    public static AuditEntry created(
            Viewer viewer, @Nullable MeetingCode meeting, String subject, String action, Map<String, ?> after) {
        return new AuditEntry(viewer, meeting, subject, action, Map.of(), after, null);
    }

    /** The same entry with only those values that differ, where many could have. */
    public AuditEntry changesOnly() {
        var former = new LinkedHashMap<String, Object>(before);
        var present = new LinkedHashMap<String, Object>(after);
        former.entrySet().removeIf(value -> value.getValue().equals(after.get(value.getKey())));
        present.entrySet().removeIf(value -> value.getValue().equals(before.get(value.getKey())));
        return new AuditEntry(viewer, meeting, subject, action, former, present, reason);
    }
}
