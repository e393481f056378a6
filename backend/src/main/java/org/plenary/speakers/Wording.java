package org.plenary.speakers;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.EntityCode;
import org.plenary.kernel.InscriptionId;
import org.plenary.kernel.Language;
import org.plenary.kernel.TimeWindow;
import org.plenary.kernel.WrittenDates;
import org.plenary.network.Entity;
import org.plenary.network.EntityDirectory;
import org.plenary.network.EntityKind;
import org.plenary.platform.Messages;
import org.plenary.speakers.order.Ahead;
import org.plenary.speakers.order.Level;
import org.plenary.speakers.order.Pin;
import org.plenary.speakers.order.Why;
import org.plenary.speakers.times.Slot;
import org.springframework.stereotype.Component;

/** Says in the reader's language what lists of speakers know in facts: levels, reasons, warnings, instants. */
@Component
public class Wording {

    private final Messages messages;

    Wording(Messages messages) {
        this.messages = messages;
    }

    /** The level by its name. */
    public String level(Level level, Language language) {
        return messages.text("speakers.level." + level.wire(), language);
    }

    /** The speaker by name, or that the name is to be confirmed (L24). */
    public String speaker(@Nullable Speaker speaker, Language language) {
        return speaker == null ? messages.text("speakers.speaker.to-be-confirmed", language) : speaker.full();
    }

    /** Whose statement it is: the entity, and the group on whose behalf it is given (L11). */
    String side(Entity entity, Statement statement, Language language) {
        String name = entity.name().in(language);
        return statement.group() == null
                ? name
                : messages.text(
                        "speakers.side.for-group",
                        language,
                        Map.of("entity", name, "group", statement.group().name()));
    }

    /** What else needs the speaker of a statement at its time (C7), a sentence a line, with both times by that clock. */
    String overlaps(List<Overlap> overlaps, ZoneId zone, Language language) {
        return overlaps.stream()
                .map(overlap -> messages.text(
                        "speakers.overlap." + overlap.kind().wire(),
                        language,
                        Map.of(
                                "own", instant(overlap.own().start(), zone, language),
                                "title", overlap.title().in(language),
                                "receipt", overlap.receipt() == null ? "" : overlap.receipt(),
                                "other", WrittenDates.span(overlap.time(), zone, language))))
                .collect(Collectors.joining("\n"));
    }

    /** The reason for a place as one sentence that can be read out. */
    public String why(Why why, Language language) {
        var parts = new ArrayList<String>();
        parts.add(ground(why, language));
        if (why.group() != null) {
            parts.add(messages.text("speakers.why.for-group", language, Map.of("group", why.group())));
        }
        if (why.exchangedWith() != null) {
            parts.add(messages.text("speakers.why.exchanged", language, Map.of("receipt", why.exchangedWith())));
        }
        if (why.pin() == null) {
            why.ahead().forEach((reason, number) -> parts.add(ahead(why, reason, number, language)));
            if (why.withdrawn() > 0) {
                parts.add(messages.text("speakers.why.withdrawn", language, Map.of("count", why.withdrawn())));
            }
        }
        return String.join(messages.text("speakers.why.separator", language), parts);
    }

    /**
     * That the session moved away from the list, that it takes inscriptions when nobody can be heard any more (L1), and who does
     * not fit before the end (L13), one sentence each.
     */
    public List<String> warnings(Floor floor, EntityDirectory entities, Language language) {
        var warnings = new ArrayList<String>();
        TimeWindow session = floor.session().window();
        if (!floor.timing().within(session)) {
            ZoneId zone = floor.list().zone();
            warnings.add(messages.text(
                    "speakers.warning.segment-outside-session",
                    language,
                    Map.of(
                            "start",
                            WrittenDates.clock(session.start(), zone),
                            "end",
                            WrittenDates.clock(session.end(), zone))));
        }
        closesTooLate(floor, language).ifPresent(warnings::add);
        floor.timetable().beyondTheEnd().forEach(slot -> warnings.add(warning(floor, slot, entities, language)));
        return warnings;
    }

    private Optional<String> closesTooLate(Floor floor, Language language) {
        Instant closes = floor.list().inscriptions().end();
        Instant end = floor.timing().segment().end();
        ZoneId zone = floor.list().zone();
        return closes.isAfter(end)
                ? Optional.of(messages.text(
                        "speakers.warning.closes-too-late",
                        language,
                        Map.of("closes", instant(closes, zone, language), "end", instant(end, zone, language))))
                : Optional.empty();
    }

    /** Who will not speak (L24), and what the delegation can do, one sentence each. */
    public List<String> declined(
            Floor floor, Set<InscriptionId> speakers, EntityDirectory entities, Language language) {
        return floor.inscriptions().stream()
                .filter(inscription -> speakers.contains(inscription.id()))
                .map(inscription -> messages.text(
                        "speakers.warning.speaker-declined",
                        language,
                        Map.of(
                                "entity",
                                entities.require(inscription.entity()).name().in(language),
                                "receipt",
                                inscription.receipt(),
                                "speaker",
                                speaker(inscription.statement().speaker(), language))))
                .toList();
    }

    /** Whose speaker's registration was withdrawn, one sentence each. */
    public List<String> withdrawn(
            Floor floor, Set<InscriptionId> speakers, EntityDirectory entities, Language language) {
        return floor.inscriptions().stream()
                .filter(inscription -> speakers.contains(inscription.id()))
                .map(inscription -> messages.text(
                        "speakers.warning.speaker-withdrawn",
                        language,
                        Map.of(
                                "entity",
                                entities.require(inscription.entity()).name().in(language),
                                "receipt",
                                inscription.receipt())))
                .toList();
    }

    /** That the registration of the one who replies was withdrawn (L20). */
    public String replyWithdrawn(EntityCode delegation, int receipt, EntityDirectory entities, Language language) {
        return messages.text(
                "speakers.warning.reply-speaker-withdrawn",
                language,
                Map.of("entity", entities.require(delegation).name().in(language), "receipt", receipt));
    }

    /** Who speaks for a group and holds the national statement of the delegation as well (L11), one sentence each. */
    public List<String> speakingTwice(Floor floor, EntityDirectory entities, Language language) {
        return floor.inscriptions().stream()
                .filter(inscription -> inscription.statement().group() != null
                        && inscription.turn().state().pending()
                        && floor.secondOfSpeaker(inscription).isPresent())
                .map(inscription -> messages.text(
                        "speakers.warning.speaks-twice",
                        language,
                        Map.of(
                                "entity",
                                entities.require(inscription.entity()).name().in(language),
                                "receipt",
                                inscription.receipt(),
                                "other",
                                floor.secondOfSpeaker(inscription)
                                        .map(Inscription::receipt)
                                        .orElse(0))))
                .toList();
    }

    /** Day and time by the clock of that zone, which is named. */
    public String instant(Instant instant, ZoneId zone, Language language) {
        return WrittenDates.moment(instant, zone, language);
    }

    private String ground(Why why, Language language) {
        var arguments = new HashMap<String, Object>(Map.of(
                "level", level(why.level(), language),
                "receipt", why.receipt(),
                "class", entityClass(why.entityClass(), language)));
        Pin pin = why.pin();
        if (pin != null) {
            arguments.put("position", pin.position());
            arguments.put("reason", pin.reason());
            return messages.text("speakers.why.pinned", language, arguments);
        }
        String key = why.alphabetical() ? "alphabetical" : why.ground().wire();
        return messages.text("speakers.why." + key, language, arguments);
    }

    /** Those ahead for that reason: of higher standing by their levels, of other classes by these. */
    private String ahead(Why why, Ahead reason, int number, Language language) {
        return messages.text(
                "speakers.ahead." + reason.wire(),
                language,
                Map.of(
                        "count", number,
                        "levels", numbered(why.levels(), level -> level(level, language), language),
                        "classes", numbered(why.classes(), kind -> entityClass(kind, language), language)));
    }

    private <T> String numbered(Map<T, Integer> numbers, Function<T, String> name, Language language) {
        return numbers.entrySet().stream()
                .map(at -> messages.text(
                        "speakers.why.level",
                        language,
                        Map.of("level", name.apply(at.getKey()), "count", at.getValue())))
                .collect(Collectors.joining(messages.text("speakers.why.levels-separator", language)));
    }

    private String entityClass(EntityKind kind, Language language) {
        return messages.text("speakers.class." + kind.wire(), language);
    }

    private String warning(Floor floor, Slot slot, EntityDirectory entities, Language language) {
        Inscription inscription = floor.require(slot.standing().entry().inscription());
        ZoneId zone = floor.list().zone();
        return messages.text(
                "speakers.warning.beyond-the-end",
                language,
                Map.of(
                        "entity", entities.require(inscription.entity()).name().in(language),
                        "position", slot.standing().position(),
                        "end", WrittenDates.clock(slot.time().end(), zone),
                        "segmentEnd",
                                WrittenDates.clock(floor.timing().segment().end(), zone)));
    }
}
