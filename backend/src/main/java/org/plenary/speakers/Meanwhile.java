package org.plenary.speakers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plenary.identity.AuditTrail;
import org.plenary.identity.AuditTrail.Written;
import org.plenary.identity.Grant;
import org.plenary.identity.Grants;
import org.plenary.identity.Viewer;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.Problem;
import org.plenary.platform.Etags;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Tells whoever was slower what was changed since the version that they saw, by whom and when, and which version stands now
 * (L22): so they can apply their own on the new state.
 */
@Component
public class Meanwhile {

    /** Of more changes than these only the latest are told. */
    static final int MOST = 20;

    static final String VERSION = "version";

    /** What says nothing to a reader: inner places, and what never changes. */
    private static final Set<String> INNER =
            Set.of("place", "absences", "list", "delegation", "receipt", "seed", "candidates", VERSION);

    private final AuditTrail audit;
    private final Grants grants;

    Meanwhile(AuditTrail audit, Grants grants) {
        this.audit = audit;
        this.grants = grants;
    }

    /** The inscription where it is the one that they saw; else the refusal. Null where any version will do. */
    public Mono<Inscription> upToDate(MeetingCode meeting, Inscription now, @Nullable Long seen, By by) {
        return seen == null || now.version() == seen ? Mono.just(now) : refused(meeting, now, seen, by);
    }

    /** The refusal of a change to the terms of a list. */
    public <T> Mono<T> refused(ListOfSpeakers now, long seen, By reader) {
        return since(now.meeting(), "list:" + now.id(), seen)
                .map(written -> written.stream()
                        .map(entry -> missed(entry, new Reader(now.meeting(), reader.viewer(), Set.of(), false)))
                        .toList())
                .flatMap(changes -> Mono.error(outdated(now.version(), changes)));
    }

    /** The refusal of a change to an inscription. */
    public <T> Mono<T> refused(MeetingCode meeting, Inscription now, long seen, By by) {
        return since(meeting, "inscription:" + now.id(), seen)
                .zipWith(grants.holders(Grant.focalPoint(meeting, now.delegation()))
                        .map(account -> account.id().value())
                        .collect(Collectors.toSet()))
                .map(found -> {
                    boolean own = by.viewer().focalPointOf(now.delegation());
                    var reader = new Reader(meeting, by.viewer(), found.getT2(), own);
                    return found.getT1().stream()
                            .map(entry -> missed(entry, reader))
                            .toList();
                })
                .flatMap(changes -> Mono.error(outdated(now.version(), changes)
                        .member("inscription", now.id().toString())));
    }

    private Mono<List<Written>> since(MeetingCode meeting, String subject, long seen) {
        return audit.of(meeting, subject, null, MOST)
                .map(latest -> latest.stream()
                        .filter(entry ->
                                entry.after().get(VERSION) instanceof Number version && version.longValue() > seen)
                        .toList());
    }

    private static Problem outdated(long version, List<Missed> changes) {
        return Etags.outdated().member(VERSION, version).member("changes", changes);
    }

    /**
     * Who is told, and what of it they may know.
     *
     * @param own whether the reader acts for the delegation whose inscription it is
     */
    private record Reader(MeetingCode meeting, Viewer viewer, Set<UUID> focalPoints, boolean own) {

        Missed.Office office(Written entry) {
            if (entry.actorKind() == Viewer.Kind.SYSTEM) {
                return Missed.Office.SYSTEM;
            }
            return focalPoints.contains(entry.actor()) ? Missed.Office.DELEGATION : Missed.Office.SECRETARIAT;
        }

        /** A delegation knows its own people by name; of the Secretariat it knows that it was the Secretariat. */
        @Nullable
        String name(Written entry) {
            return switch (office(entry)) {
                case SYSTEM -> null;
                case DELEGATION -> entry.actorName();
                case SECRETARIAT -> own ? null : entry.actorName();
            };
        }

        /** Earlier names of a speaker may have been protected since: only who reads registrations is told of them (P1). */
        boolean knows(String field) {
            return !field.equals("speaker") || own || viewer.isSecretariatOf(meeting);
        }
    }

    private static Missed missed(Written entry, Reader reader) {
        var names = new TreeSet<>(entry.before().keySet());
        names.addAll(entry.after().keySet());
        names.removeAll(INNER);
        var fields = new ArrayList<Missed.Field>();
        for (String name : names) {
            Object before = entry.before().get(name);
            Object after = entry.after().get(name);
            if (!Objects.equals(before, after)) {
                boolean known = reader.knows(name);
                fields.add(new Missed.Field(name, known ? before : null, known ? after : null));
            }
        }
        return new Missed(entry.action(), reader.name(entry), reader.office(entry), entry.at(), List.copyOf(fields));
    }

    /** The facts with the version that they describe, by which it is found what somebody has not seen. */
    static Map<String, Object> at(long version, Map<String, Object> facts) {
        facts.put(VERSION, version);
        return facts;
    }
}
