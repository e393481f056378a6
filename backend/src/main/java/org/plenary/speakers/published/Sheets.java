package org.plenary.speakers.published;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.Language;
import org.plenary.kernel.WrittenDates;
import org.plenary.meetings.Meeting;
import org.plenary.network.EntityDirectory;
import org.plenary.platform.Messages;
import org.plenary.speakers.Floor;
import org.plenary.speakers.Group;
import org.plenary.speakers.Inscription;
import org.plenary.speakers.Publication;
import org.plenary.speakers.PublishedSlot;
import org.plenary.speakers.Statement;
import org.plenary.speakers.Wording;
import org.plenary.speakers.published.sheet.Sheet;
import org.plenary.speakers.published.sheet.Sheet.Cell;
import org.plenary.speakers.published.sheet.Sheet.Column;
import org.plenary.speakers.published.sheet.Sheet.Row;
import org.plenary.speakers.reply.Reply;
import org.plenary.speakers.turn.Turn;
import org.springframework.stereotype.Component;

/** Puts a revision and the delivered list into the words and columns of a document. */
@Component
class Sheets {

    /** What every document needs to know besides its list. */
    record Context(Meeting meeting, Floor floor, EntityDirectory entities, Language language) {

        ZoneId zone() {
            return floor.list().zone();
        }

        /** Whether it comes after the segment's end: no document gives a time for that (L13). */
        boolean beyond(PublishedSlot slot) {
            return floor.timing().beyond(slot.start());
        }

        String clock(Instant instant) {
            return WrittenDates.clock(instant, zone());
        }

        /** From-to as digits; in Arabic the mark in front lets the start stand on the right. */
        String span(Instant start, Instant end) {
            return (language.rightToLeft() ? "\u200F" : "") + clock(start) + "–" + clock(end);
        }
    }

    private final Messages messages;
    private final Wording wording;
    private final Clock clock;

    Sheets(Messages messages, Wording wording, Clock clock) {
        this.messages = messages;
        this.wording = wording;
        this.clock = clock;
    }

    /** The provisional list of one revision. */
    Sheet provisional(Publication publication, Context in) {
        Language language = in.language();
        String published = messages.text(
                "speakers.document.revision",
                language,
                Map.of(
                        "revision",
                        publication.revision(),
                        "at",
                        wording.instant(publication.at(), in.zone(), language)));
        return new Sheet(
                language,
                in.meeting().title().in(language),
                in.floor().list().title().in(language),
                masthead(publication, published, in),
                List.of(
                        new Column(text("speakers.document.column.number", language), 12),
                        new Column(text("speakers.document.column.time", language), 26),
                        new Column(text("speakers.document.column.entity", language), 52),
                        new Column(text("speakers.document.column.speaker", language), 60),
                        new Column(text("speakers.document.column.level", language), 30)),
                publication.slots().stream().map(slot -> row(slot, in)).toList(),
                (page, of) -> page(page, of, language));
    }

    private List<String> masthead(Publication publication, String published, Context in) {
        Language language = in.language();
        var lines = new ArrayList<>(List.of(
                text("speakers.document.provisional", language),
                published,
                segment(in),
                text("speakers.document.approximate", language) + " " + text("speakers.document.check", language)));
        if (publication.slots().stream().anyMatch(in::beyond)) {
            lines.add(text("speakers.document.beyond", language));
        }
        return lines;
    }

    private Row row(PublishedSlot slot, Context in) {
        return Row.of(
                        Cell.of(String.valueOf(slot.position())),
                        Cell.of(in.beyond(slot) ? "–" : in.span(slot.start(), slot.end())),
                        new Cell(
                                in.entities().require(slot.entity()).name().in(in.language()),
                                onBehalf(slot.group(), in.language())),
                        new Cell(wording.speaker(slot.speaker(), in.language()), slot.title()),
                        Cell.of(wording.level(slot.entry().level(), in.language())))
                .with(aligned(slot.group(), in));
    }

    /** The list as delivered up to now. */
    Sheet delivered(Delivered delivered, Context in) {
        Language language = in.language();
        return new Sheet(
                language,
                in.meeting().title().in(language),
                in.floor().list().title().in(language),
                List.of(
                        text("speakers.document.delivered", language),
                        messages.text(
                                "speakers.document.as-of",
                                language,
                                Map.of("at", wording.instant(clock.instant(), in.zone(), language))),
                        segment(in)),
                List.of(
                        new Column(text("speakers.document.column.number", language), 12),
                        new Column(text("speakers.document.column.planned", language), 24),
                        new Column(text("speakers.document.column.actual", language), 30),
                        new Column(text("speakers.document.column.entity", language), 42),
                        new Column(text("speakers.document.column.speaker", language), 42),
                        new Column(text("speakers.document.column.length", language), 30)),
                rows(delivered, in),
                (page, of) -> page(page, of, language));
    }

    /** The statements, and below them the replies in a section of their own (L20). */
    private List<Row> rows(Delivered delivered, Context in) {
        var rows = new ArrayList<>(
                delivered.lines().stream().map(line -> row(line, in)).toList());
        if (!delivered.replies().isEmpty()) {
            rows.add(Row.heading(text("speakers.document.replies", in.language())));
            delivered.replies().forEach(line -> rows.add(row(line, in)));
        }
        return rows;
    }

    private Row row(Delivered.ReplyLine line, Context in) {
        Reply reply = line.reply();
        return Row.of(
                Cell.of(String.valueOf(reply.receipt())),
                Cell.of("–"),
                new Cell(
                        actual(reply.turn(), in),
                        text("speakers.document.outcome." + line.outcome().wire(), in.language())),
                new Cell(
                        in.entities().require(reply.entity()).name().in(in.language()),
                        WrittenDates.day(reply.day(), in.language())),
                new Cell(
                        wording.speaker(reply.speech().speaker(), in.language()),
                        reply.speech().title()),
                new Cell(
                        line.spoken().isZero() ? "–" : minutes(line.spoken()),
                        limit(line.over(), line.limit(), in.language())));
    }

    private Row row(Delivered.Line line, Context in) {
        Inscription inscription = line.inscription();
        Statement statement = inscription.statement();
        PublishedSlot planned = line.planned();
        return Row.of(
                        Cell.of(planned == null ? "–" : String.valueOf(planned.position())),
                        Cell.of(planned == null || in.beyond(planned) ? "–" : in.clock(planned.start())),
                        new Cell(
                                actual(inscription.turn(), in),
                                text(
                                        "speakers.document.outcome."
                                                + line.outcome().wire(),
                                        in.language())),
                        new Cell(
                                in.entities()
                                        .require(inscription.entity())
                                        .name()
                                        .in(in.language()),
                                onBehalf(statement.group(), in.language())),
                        new Cell(wording.speaker(statement.speaker(), in.language()), statement.title()),
                        new Cell(
                                line.spoken().isZero() ? "–" : minutes(line.spoken()),
                                limit(line.over(), line.limit(), in.language())))
                .with(aligned(statement.group(), in));
    }

    private static String actual(Turn turn, Context in) {
        Instant start = turn.startedAt();
        Instant end = turn.endedAt();
        if (start == null) {
            return "–";
        }
        return end == null ? in.clock(start) + "–" : in.span(start, end);
    }

    private String limit(@Nullable Duration over, Duration limit, Language language) {
        if (over == null) {
            return "";
        }
        boolean beyond = over.toSeconds() > 0;
        return beyond
                ? messages.text("speakers.document.over", language, Map.of("time", minutes(over)))
                : messages.text("speakers.document.within", language, Map.of("time", minutes(limit)));
    }

    private static String minutes(Duration duration) {
        return String.format(Locale.ROOT, "%d:%02d", duration.toMinutes(), duration.toSecondsPart());
    }

    private String segment(Context in) {
        return WrittenDates.span(in.floor().timing().segment(), in.zone(), in.language());
    }

    private String onBehalf(@Nullable Group group, Language language) {
        return group == null
                ? ""
                : messages.text("speakers.document.on-behalf", language, Map.of("group", group.name()));
    }

    /** Who aligns itself with the statement (L11), in the order of the alphabet of that language. */
    private String aligned(@Nullable Group group, Context in) {
        if (group == null || group.aligned().isEmpty()) {
            return "";
        }
        String names = in.entities().sorted(in.language()).stream()
                .filter(entity -> group.aligned().contains(entity.code()))
                .map(entity -> entity.name().in(in.language()))
                .collect(Collectors.joining(text("speakers.document.separator", in.language())));
        return messages.text("speakers.document.aligned", in.language(), Map.of("names", names));
    }

    private String page(int page, int of, Language language) {
        return messages.text("speakers.document.page", language, Map.of("page", page, "pages", of));
    }

    private String text(String key, Language language) {
        return messages.text(key, language);
    }
}
