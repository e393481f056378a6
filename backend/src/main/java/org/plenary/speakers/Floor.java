package org.plenary.speakers;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.InscriptionId;
import org.plenary.kernel.Problem;
import org.plenary.kernel.TimeWindow;
import org.plenary.meetings.ProgrammeSession;
import org.plenary.speakers.order.Entry;
import org.plenary.speakers.order.OrderOfSpeakers;
import org.plenary.speakers.order.Standing;
import org.plenary.speakers.times.Forecast;
import org.plenary.speakers.times.RunningOrder;
import org.plenary.speakers.times.Slot;
import org.plenary.speakers.times.Timetable;
import org.plenary.speakers.times.Timing;
import org.plenary.speakers.turn.State;
import org.plenary.speakers.turn.Turn;

/**
 * Everything about one list at one moment: its rules, its session, its inscriptions and its latest publication. From these follow the order
 * that would be published now, the order in which the floor is given, and the times.
 */
public final class Floor {

    private final ListOfSpeakers list;
    private final ProgrammeSession session;
    private final List<Inscription> inscriptions;
    private final @Nullable Publication published;

    private final Instant readAt;

    /** Worked out when first asked for: hundreds may share one reading of the floor, each to find the own place. */
    private volatile @Nullable OrderOfSpeakers order;

    private volatile @Nullable Timetable timetable;

    public Floor(
            ListOfSpeakers list,
            ProgrammeSession session,
            List<Inscription> inscriptions,
            @Nullable Publication published,
            Instant readAt) {
        this.list = list;
        this.session = session;
        this.inscriptions = List.copyOf(inscriptions);
        this.published = published;
        this.readAt = readAt;
    }

    public ListOfSpeakers list() {
        return list;
    }

    public ProgrammeSession session() {
        return session;
    }

    public List<Inscription> inscriptions() {
        return inscriptions;
    }

    /** The latest revision; null before the first. */
    public @Nullable Publication published() {
        return published;
    }

    /** The working list: the order that would be published now, which continues the latest publication. */
    public OrderOfSpeakers order() {
        OrderOfSpeakers known = order;
        if (known == null) {
            known = ordered();
            order = known;
        }
        return known;
    }

    private OrderOfSpeakers ordered() {
        List<Entry> entries = inscriptions.stream()
                .map(inscription -> inscription.entry(list))
                .toList();
        Publication publication = published;
        return publication == null
                ? OrderOfSpeakers.of(entries)
                : OrderOfSpeakers.following(RunningOrder.settled(publication.entries(), turns()), entries);
    }

    public Timing timing() {
        return list.timing(session.window()).with(extra());
    }

    /** The times of the working list: as planned (L13), and while it is heard, of all who are to come, from where the floor is. */
    public Timetable timetable() {
        Timetable known = timetable;
        if (known == null) {
            known = underway() ? timetableAsHeard() : Timetable.of(order(), timing());
            timetable = known;
        }
        return known;
    }

    /** Whether the list was being heard when it was read: it has begun, and its segment was not over or was overrun. */
    boolean heard() {
        return underway() && (!timing().beyond(readAt) || runsOn(readAt));
    }

    private boolean underway() {
        return begun() && Forecast.mayHaveOpened(timing(), readAt);
    }

    private Timetable timetableAsHeard() {
        List<Entry> entries = order().standings().stream().map(Standing::entry).toList();
        Forecast live = Forecast.of(RunningOrder.of(entries, turns()), turns(), timing(), readAt);
        return Timetable.running(order(), timing(), live, kept());
    }

    /** As they were published last, the times of those who have spoken or have the floor (L14); of all once nobody is heard any more. */
    private Map<InscriptionId, TimeWindow> kept() {
        Publication publication = published;
        if (publication == null) {
            return Map.of();
        }
        boolean over = !heard();
        Set<InscriptionId> toCome = inscriptions.stream()
                .filter(one -> one.turn().state().toCome())
                .map(Inscription::id)
                .collect(Collectors.toSet());
        return publication.slots().stream()
                .filter(slot -> over || !toCome.contains(slot.entry().inscription()))
                .collect(Collectors.toMap(slot -> slot.entry().inscription(), PublishedSlot::time));
    }

    /** The same, read at that moment. */
    Floor at(Instant moment) {
        return new Floor(list, session, inscriptions, published, moment);
    }

    /** The order in which the floor is given: by the latest publication, by the provisional order where there is none. */
    public RunningOrder running() {
        Publication publication = published;
        List<Entry> entries = publication == null
                ? order().standings().stream().map(Standing::entry).toList()
                : publication.entries();
        return RunningOrder.of(entries, turns());
    }

    public Forecast forecast(Instant now) {
        return Forecast.of(running(), turns(), timing(), now);
    }

    /** Whether speakers are heard now, whatever the programme says, see {@link Forecast#runsOn}. */
    public boolean runsOn(Instant now) {
        return Forecast.runsOn(turns().values(), now);
    }

    public Optional<Inscription> inscription(InscriptionId id) {
        return inscriptions.stream()
                .filter(inscription -> inscription.id().equals(id))
                .findFirst();
    }

    /** @throws Problem {@code speakers.unknown-inscription} when the list has none of that id */
    public Inscription require(InscriptionId id) {
        return inscription(id).orElseThrow(Floor::unknown);
    }

    /** Whether anybody has been called to the floor, even if absent. */
    public boolean begun() {
        return inscriptions.stream()
                .map(Inscription::turn)
                .anyMatch(turn -> turn.calledAt() != null || turn.absences() > 0);
    }

    /** Whether anybody else than that one is still to be heard, on the published list or on the next. */
    public boolean othersLeft(InscriptionId inscription) {
        return inscriptions.stream()
                .anyMatch(other ->
                        !other.id().equals(inscription) && other.turn().state().pending());
    }

    /** Who is called or speaking. */
    public Optional<Inscription> atPodium() {
        return inscriptions.stream()
                .filter(inscription -> inscription.turn().state().atPodium())
                .findFirst();
    }

    /**
     * The delegation's other statement that the same person gives: whoever speaks for a group and for the own country is asked
     * whether that is meant (L11).
     */
    public Optional<Inscription> secondOfSpeaker(Inscription inscription) {
        return inscriptions.stream()
                .filter(other -> !other.id().equals(inscription.id())
                        && other.delegation().equals(inscription.delegation())
                        && other.turn().state() != State.WITHDRAWN
                        && other.statement().sameSpeaker(inscription.statement()))
                .findFirst();
    }

    /** When the statement is to be heard: as published, and as it would be published now where that is another time. */
    List<TimeWindow> timesOf(InscriptionId inscription) {
        Publication publication = published;
        Stream<TimeWindow> asPublished = publication == null
                ? Stream.empty()
                : publication.slotOf(inscription).map(PublishedSlot::time).stream();
        Stream<TimeWindow> asItStands = timetable().of(inscription).map(Slot::time).stream();
        return Stream.concat(asPublished, asItStands).distinct().toList();
    }

    /** Where an inscription of this list stands. */
    public Placed placed(Inscription inscription) {
        return Placed.on(this, inscription);
    }

    /** How long the statement may last (L12). */
    public Duration limitOf(Inscription inscription) {
        return timing().limitOf(inscription.entry(list));
    }

    /** The floor after one inscription changed. */
    public Floor with(Inscription changed) {
        var others = inscriptions.stream()
                .filter(inscription -> !inscription.id().equals(changed.id()))
                .collect(Collectors.toList());
        others.add(changed);
        return new Floor(list, session, others, published, readAt);
    }

    /** The floor after the list was published. */
    Floor publishedAs(Publication next) {
        return new Floor(list, session, inscriptions, next, readAt);
    }

    public static Problem unknown() {
        return Problem.of("speakers.unknown-inscription", 404).rule("L2").field("inscription");
    }

    private Map<InscriptionId, Duration> extra() {
        return inscriptions.stream()
                .filter(inscription -> !inscription.turn().extra().isZero())
                .collect(Collectors.toMap(
                        Inscription::id, inscription -> inscription.turn().extra()));
    }

    private Map<InscriptionId, Turn> turns() {
        return inscriptions.stream().collect(Collectors.toMap(Inscription::id, Inscription::turn));
    }
}
