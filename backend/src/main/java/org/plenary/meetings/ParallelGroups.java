package org.plenary.meetings;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plenary.kernel.SessionId;

/** Which sessions take place beside each other: a chain of overlapping ones is one group, named by its first start. */
public final class ParallelGroups {

    private ParallelGroups() {}

    /**
     * The group of each session that has others beside it; a session alone, or cancelled, has none.
     *
     * @param sessions by start
     */
    public static Map<SessionId, String> of(List<ProgrammeSession> sessions) {
        var groups = new LinkedHashMap<SessionId, String>();
        var chain = new ArrayList<ProgrammeSession>();
        Instant until = Instant.MIN;
        for (ProgrammeSession session : sessions) {
            if (session.cancelled()) {
                continue;
            }
            if (!session.window().start().isBefore(until)) {
                close(chain, groups);
            }
            chain.add(session);
            until = until.isAfter(session.window().end())
                    ? until
                    : session.window().end();
        }
        close(chain, groups);
        return groups;
    }

    private static void close(List<ProgrammeSession> chain, Map<SessionId, String> groups) {
        if (chain.size() > 1) {
            String name = chain.get(0).window().start().toString();
            chain.forEach(session -> groups.put(session.id(), name));
        }
        chain.clear();
    }
}
