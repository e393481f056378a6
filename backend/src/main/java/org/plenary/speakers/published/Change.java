package org.plenary.speakers.published;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.WireName;
import org.plenary.speakers.PublishedSlot;

/** What two revisions say differently of one inscription; at least one of them holds it. */
public record Change(
        @Nullable PublishedSlot before, @Nullable PublishedSlot after) {

    /** In what they differ; each is told to readers in its own words. */
    public enum Kind implements WireName {
        NEW,
        GONE,
        POSITION,
        TIME,
        SPEAKER,
        TITLE,
        LEVEL,
        LIMIT,
        LANGUAGE,
        GROUP
    }

    /** In what readers see them differ; nothing where only what no reader sees has changed. */
    public Set<Kind> kinds() {
        PublishedSlot was = before;
        PublishedSlot is = after;
        if (was == null) {
            return EnumSet.of(Kind.NEW);
        }
        if (is == null) {
            return EnumSet.of(Kind.GONE);
        }
        var kinds = EnumSet.noneOf(Kind.class);
        add(kinds, Kind.POSITION, was.position(), is.position());
        add(kinds, Kind.TIME, was.start(), is.start());
        add(kinds, Kind.SPEAKER, was.speaker(), is.speaker());
        add(kinds, Kind.TITLE, was.title(), is.title());
        add(kinds, Kind.LEVEL, was.entry().level(), is.entry().level());
        add(kinds, Kind.LIMIT, limit(was), limit(is));
        add(kinds, Kind.LANGUAGE, was.language(), is.language());
        add(kinds, Kind.GROUP, was.group(), is.group());
        return kinds;
    }

    /** The slot that both are about: the newer, and the older of one who is gone. */
    public PublishedSlot slot() {
        return Optional.ofNullable(after).orElseGet(() -> Objects.requireNonNull(before));
    }

    private static Duration limit(PublishedSlot slot) {
        return slot.time().length();
    }

    private static void add(Set<Kind> kinds, Kind kind, @Nullable Object was, @Nullable Object is) {
        if (!Objects.equals(was, is)) {
            kinds.add(kind);
        }
    }
}
