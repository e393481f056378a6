package org.plenary.calendar.ical;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.TimeZone;
import net.fortuna.ical4j.model.TimeZoneRegistry;
import net.fortuna.ical4j.model.TimeZoneRegistryFactory;
import net.fortuna.ical4j.model.component.Daylight;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.RRule;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;

/**
 * The VTIMEZONE for the times of one document (C3): one or two recurring observances taken from the zone's own rules,
 * right from the year before the first time to {@value #YEARS_AHEAD} years after the last; for zones that change by decree,
 * such as Casablanca, the registry's full history.
 */
final class ZoneDefinition {

    private static final int YEARS_AHEAD = 5;
    private static final LocalDateTime EPOCH = LocalDateTime.of(1970, 1, 1, 0, 0);

    private ZoneDefinition() {}

    /** Empty when even the registry does not know the zone: the document then keeps to UTC, which C3 allows as well. */
    static Optional<VTimeZone> covering(ZoneId zone, Instant first, Instant last) {
        List<ZoneOffsetTransition> changes = changesAround(zone, first, last);
        if (changes.isEmpty()) {
            ZoneOffset always = zone.getRules().getOffset(first);
            return Optional.of(definition(zone, List.of(new Standard(observance(EPOCH, always, always, List.of())))));
        }
        return recurring(zone, changes).or(() -> registered(zone));
    }

    private static List<ZoneOffsetTransition> changesAround(ZoneId zone, Instant first, Instant last) {
        Instant from = LocalDateTime.of(yearOf(first) - 1, 1, 1, 0, 0).toInstant(ZoneOffset.UTC);
        Instant to = LocalDateTime.of(yearOf(last) + YEARS_AHEAD, 12, 31, 0, 0).toInstant(ZoneOffset.UTC);
        List<ZoneOffsetTransition> changes = new ArrayList<>();
        ZoneOffsetTransition next = zone.getRules().nextTransition(from);
        while (next != null && next.getInstant().isBefore(to)) {
            changes.add(next);
            next = zone.getRules().nextTransition(next.getInstant());
        }
        return changes;
    }

    private static Optional<VTimeZone> recurring(ZoneId zone, List<ZoneOffsetTransition> changes) {
        List<ZoneOffsetTransition> spring =
                changes.stream().filter(ZoneOffsetTransition::isGap).toList();
        List<ZoneOffsetTransition> autumn =
                changes.stream().filter(ZoneOffsetTransition::isOverlap).toList();
        if (!isYearly(spring) || !isYearly(autumn) || spring.size() != autumn.size()) {
            return Optional.empty();
        }
        return YearlyOnset.of(spring)
                .flatMap(toDaylight -> YearlyOnset.of(autumn)
                        .map(toStandard -> definition(
                                zone,
                                List.of(
                                        new Daylight(recurrence(spring.get(0), toDaylight)),
                                        new Standard(recurrence(autumn.get(0), toStandard))))));
    }

    private static boolean isYearly(List<ZoneOffsetTransition> changes) {
        long years = changes.stream()
                .map(change -> change.getDateTimeBefore().getYear())
                .distinct()
                .count();
        long offsets = changes.stream()
                .map(ZoneOffsetTransition::getOffsetAfter)
                .distinct()
                .count();
        return !changes.isEmpty() && years == changes.size() && offsets == 1;
    }

    private static PropertyList recurrence(ZoneOffsetTransition first, YearlyOnset onset) {
        return observance(
                first.getDateTimeBefore(),
                first.getOffsetBefore(),
                first.getOffsetAfter(),
                List.of(new RRule<LocalDateTime>(onset.rule())));
    }

    private static PropertyList observance(
            LocalDateTime start, ZoneOffset before, ZoneOffset after, List<Property> more) {
        List<Property> properties =
                new ArrayList<>(List.of(new DtStart<>(start), new TzOffsetFrom(before), new TzOffsetTo(after)));
        properties.addAll(more);
        return new PropertyList(properties);
    }

    private static VTimeZone definition(ZoneId zone, List<Observance> observances) {
        return new VTimeZone(
                new PropertyList(List.of(new TzId(zone.getId()))), new ComponentList<Observance>(observances));
    }

    private static Optional<VTimeZone> registered(ZoneId zone) {
        return Optional.ofNullable(Registry.KNOWN.getTimeZone(zone.getId())).map(TimeZone::getVTimeZone);
    }

    private static int yearOf(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC).getYear();
    }

    /** Read on first use: the registry costs almost a second, and most meetings never need it. */
    private static final class Registry {
        private static final TimeZoneRegistry KNOWN =
                TimeZoneRegistryFactory.getInstance().createRegistry();
    }
}
