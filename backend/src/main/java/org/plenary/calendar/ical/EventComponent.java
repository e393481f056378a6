package org.plenary.calendar.ical;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.VAlarm;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Language;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Trigger;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableAction;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;

/** One event as a component: explicit UID and DTSTAMP, so that the same facts always give the same octets. */
final class EventComponent {

    private static final Duration BEFORE = Duration.ofMinutes(-30);

    private EventComponent() {}

    static VEvent of(Event event, EventKind kind, boolean zoneDefined, List<Property> people) {
        List<Property> properties = new ArrayList<>();
        properties.add(new Uid(event.uid().toString()));
        properties.add(new DtStamp(event.stamp()));
        properties.add(new LastModified(event.stamp()));
        properties.add(new Sequence(event.sequence()));
        addTimes(event, zoneDefined, properties);
        addTexts(event, properties);
        addStatus(event, kind, properties);
        properties.addAll(people);
        return new VEvent(new PropertyList(properties), new ComponentList<>(alarms(event, kind)));
    }

    private static void addTimes(Event event, boolean zoneDefined, List<Property> properties) {
        Instant start = event.window().start();
        Instant end = event.window().end();
        if (zoneDefined) {
            ZoneId zone = event.zone();
            properties.add(new DtStart<>(start.atZone(zone)));
            properties.add(new DtEnd<>(end.atZone(zone)));
        } else {
            properties.add(new DtStart<>(start));
            properties.add(new DtEnd<>(end));
        }
    }

    private static void addTexts(Event event, List<Property> properties) {
        ParameterList language =
                new ParameterList(List.of(new Language(event.language().tag())));
        properties.add(new Summary(language, PlainText.line(event.summary())));
        properties.add(new Location(language, PlainText.line(event.location())));
        properties.add(new Description(language, PlainText.lines(event.description())));
    }

    private static void addStatus(Event event, EventKind kind, List<Property> properties) {
        boolean off = kind == EventKind.CALLED_OFF || kind == EventKind.PUBLISHED && event.cancelled();
        if (off) {
            properties.add(ImmutableStatus.VEVENT_CANCELLED);
        } else if (kind != EventKind.RELEASED) {
            properties.add(event.tentative() ? ImmutableStatus.VEVENT_TENTATIVE : ImmutableStatus.VEVENT_CONFIRMED);
        }
        boolean free = off || kind == EventKind.RELEASED || event.tentative();
        properties.add(free ? ImmutableTransp.TRANSPARENT : ImmutableTransp.OPAQUE);
    }

    private static List<VAlarm> alarms(Event event, EventKind kind) {
        boolean rings =
                event.alarm() && !event.cancelled() && kind != EventKind.CALLED_OFF && kind != EventKind.RELEASED;
        if (!rings) {
            return List.of();
        }
        return List.of(new VAlarm(new PropertyList(List.of(
                ImmutableAction.DISPLAY, new Trigger(BEFORE), new Description(PlainText.line(event.summary()))))));
    }
}
