package org.plenary.calendar.ical;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.CalendarComponent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.CuType;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.parameter.Role;
import net.fortuna.ical4j.model.parameter.Rsvp;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/**
 * The three documents that leave the house: a request, a cancellation, each for one event and one attendee so that
 * nobody sees another recipient (C2, P1), and a feed of many events (C4).
 */
public final class CalendarDocuments {

    private static final String PRODUCT = "-//Plenary//Meetings//EN";

    private CalendarDocuments() {}

    /** METHOD:REQUEST, for an invitation and for each later change of it. */
    public static String request(Event event, Party organizer, Party attendee) {
        List<Property> people = List.of(organizer(organizer), attendee(attendee, true));
        return write(heading(ImmutableMethod.REQUEST), List.of(event), EventKind.REQUESTED, people);
    }

    /** METHOD:CANCEL of the whole event: everybody is told that it does not take place. */
    public static String cancel(Event event, Party organizer, Party attendee) {
        List<Property> people = List.of(organizer(organizer), attendee(attendee, false));
        return write(heading(ImmutableMethod.CANCEL), List.of(event), EventKind.CALLED_OFF, people);
    }

    /** METHOD:CANCEL for one attendee while the event goes on: without STATUS (C2, RFC 5546 3.2.5). */
    public static String release(Event event, Party organizer, Party attendee) {
        List<Property> people = List.of(organizer(organizer), attendee(attendee, false));
        return write(heading(ImmutableMethod.CANCEL), List.of(event), EventKind.RELEASED, people);
    }

    /** METHOD:PUBLISH: a feed under a name, with the interval at which a reader should ask again. */
    public static String feed(String name, Duration refresh, Party organizer, List<Event> events) {
        List<Property> heading = new ArrayList<>(heading(ImmutableMethod.PUBLISH));
        String title = PlainText.line(name);
        heading.add(new XProperty("X-WR-CALNAME", title));
        heading.add(new net.fortuna.ical4j.model.property.Name(new ParameterList(), title));
        heading.add(new RefreshInterval(new ParameterList(List.of(Value.DURATION)), refresh));
        heading.add(new XProperty("X-PUBLISHED-TTL", refresh.toString()));
        return write(heading, events, EventKind.PUBLISHED, List.of(organizer(organizer)));
    }

    private static List<Property> heading(Method method) {
        return List.of(new ProdId(PRODUCT), ImmutableVersion.VERSION_2_0, ImmutableCalScale.GREGORIAN, method);
    }

    private static String write(List<Property> heading, List<Event> events, EventKind kind, List<Property> people) {
        Map<String, VTimeZone> zones = new LinkedHashMap<>();
        List<CalendarComponent> components = new ArrayList<>();
        for (Event event : events) {
            VTimeZone zone = zones.computeIfAbsent(event.zone().getId(), id -> zoneOf(event, events));
            components.add(EventComponent.of(event, kind, zone != null, people));
        }
        components.addAll(0, zones.values().stream().filter(Objects::nonNull).toList());
        return text(new Calendar(new PropertyList(heading), new ComponentList<>(components)));
    }

    @SuppressWarnings("NullAway")
    private static VTimeZone zoneOf(Event event, List<Event> events) {
        var starts = events.stream().map(each -> each.window().start()).sorted().toList();
        return ZoneDefinition.covering(event.zone(), starts.get(0), starts.get(starts.size() - 1))
                .orElse(null);
    }

    private static Organizer organizer(Party party) {
        return new Organizer(new ParameterList(List.of(new Cn(PlainText.parameter(party.name())))), mailto(party));
    }

    private static Attendee attendee(Party party, boolean answerWanted) {
        ParameterList parameters = new ParameterList(List.of(
                new Cn(PlainText.parameter(party.name())),
                CuType.INDIVIDUAL,
                Role.REQ_PARTICIPANT,
                PartStat.NEEDS_ACTION,
                answerWanted ? Rsvp.TRUE : Rsvp.FALSE));
        return new Attendee(parameters, mailto(party));
    }

    private static URI mailto(Party party) {
        try {
            return new URI("mailto", PlainText.line(party.address()), null);
        } catch (URISyntaxException malformed) {
            throw new IllegalArgumentException("not an address: " + party.address(), malformed);
        }
    }

    /** The library's outputter folds in its own way whatever it is told; its text does not, and is folded here (C5). */
    private static String text(Calendar calendar) {
        return ContentLines.fold(calendar.toString());
    }
}
