package org.plenary.speakers;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.ListId;
import org.plenary.kernel.LocalizedText;
import org.plenary.kernel.TimeWindow;
import org.plenary.kernel.WireName;
import org.plenary.meetings.ProgrammeSession;

/**
 * What a speaker has to do besides one statement (C7): another statement, or to moderate a session. A session that is only open
 * to somebody is a choice and no engagement.
 *
 * @param title of the other list, or of the session that is moderated
 * @param list and {@code receipt} of the other statement; null for a moderation
 * @param times when, as published first, and as it would be published now
 */
public record Engagement(
        Kind kind,
        LocalizedText title,
        @Nullable ListId list,
        @Nullable Integer receipt,
        List<TimeWindow> times) {

    /** What the person has to do. */
    public enum Kind implements WireName {
        STATEMENT,
        MODERATION
    }

    static Engagement statement(Floor floor, Inscription inscription) {
        ListOfSpeakers list = floor.list();
        return new Engagement(
                Kind.STATEMENT, list.title(), list.id(), inscription.receipt(), floor.timesOf(inscription.id()));
    }

    static Engagement moderation(ProgrammeSession session) {
        return new Engagement(Kind.MODERATION, session.title(), null, null, List.of(session.window()));
    }
}
