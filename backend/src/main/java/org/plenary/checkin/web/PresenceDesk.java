package org.plenary.checkin.web;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plenary.badges.BadgeCategory;
import org.plenary.checkin.PresenceBoard;
import org.plenary.checkin.web.PresenceController.ArrivalsView;
import org.plenary.checkin.web.PresenceController.CategoryCount;
import org.plenary.checkin.web.PresenceController.ConflictView;
import org.plenary.checkin.web.PresenceController.DelegationCount;
import org.plenary.checkin.web.PresenceController.HeadCount;
import org.plenary.checkin.web.PresenceController.PassCount;
import org.plenary.checkin.web.PresenceController.PresenceView;
import org.plenary.checkin.web.PresenceController.RecentView;
import org.plenary.kernel.Language;
import org.plenary.kernel.MeetingCode;
import org.plenary.network.Entities;
import org.plenary.network.Entity;
import org.plenary.network.EntityRef;
import org.plenary.platform.Messages;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Adds the counts up by category and by delegation, in the alphabetical order of the reader (R10). */
@Service
class PresenceDesk {

    private final PresenceBoard board;
    private final Entities entities;
    private final Messages messages;
    private final Clock clock;

    PresenceDesk(PresenceBoard board, Entities entities, Messages messages, Clock clock) {
        this.board = board;
        this.entities = entities;
        this.messages = messages;
        this.clock = clock;
    }

    Mono<PresenceView> presence(MeetingCode meeting, Language language) {
        return Mono.zip(board.board(meeting), entities.directory())
                .map(found -> view(found.getT1(), new DoorWords(found.getT2(), messages, language)));
    }

    private PresenceView view(PresenceBoard.Board found, DoorWords words) {
        List<PresenceBoard.Count> counts = found.counts();
        return new PresenceView(
                clock.instant(),
                inside(counts),
                expected(counts),
                byCategory(counts, words),
                byDelegation(counts, words),
                found.recent().stream().map(each -> recent(each, words)).toList(),
                found.openDisputes(),
                new HeadCount(
                        total(counts, count -> count.heads().inside()),
                        total(counts, count -> count.heads().expected())),
                new PassCount(found.passes().inside(), found.passes().issued()),
                new ArrivalsView(found.arrivals().from(), found.arrivals().perMinute()),
                found.overridden());
    }

    private static List<CategoryCount> byCategory(List<PresenceBoard.Count> counts, DoorWords words) {
        Map<BadgeCategory, List<PresenceBoard.Count>> groups = counts.stream()
                .collect(Collectors.groupingBy(
                        PresenceBoard.Count::category, () -> new EnumMap<>(BadgeCategory.class), Collectors.toList()));
        return groups.entrySet().stream()
                .map(group -> new CategoryCount(
                        words.category(group.getKey()), inside(group.getValue()), expected(group.getValue())))
                .toList();
    }

    private static List<DelegationCount> byDelegation(List<PresenceBoard.Count> counts, DoorWords words) {
        List<DelegationCount> result = new ArrayList<>();
        for (Entity entity : words.entities().sorted(words.language())) {
            List<PresenceBoard.Count> own = counts.stream()
                    .filter(count -> entity.code().equals(count.entity()))
                    .toList();
            if (!own.isEmpty()) {
                result.add(delegation(EntityRef.of(entity, words.language()), own));
            }
        }
        List<PresenceBoard.Count> guests =
                counts.stream().filter(count -> count.entity() == null).toList();
        if (!guests.isEmpty()) {
            result.add(delegation(null, guests));
        }
        return result;
    }

    private static DelegationCount delegation(@Nullable EntityRef entity, List<PresenceBoard.Count> own) {
        return new DelegationCount(
                entity,
                inside(own),
                expected(own),
                total(own, PresenceBoard.Count::arrived),
                total(own, count -> count.heads().namedInside()) > 0,
                total(own, count -> count.heads().named()) > 0);
    }

    private static RecentView recent(PresenceBoard.Recent each, DoorWords words) {
        return new RecentView(
                each.at(),
                each.gate().in(words.language()),
                each.direction(),
                each.verdict(),
                each.overridden() ? true : null,
                words.name(each.who()),
                words.entity(each.who()));
    }

    Mono<List<ConflictView>> conflicts(MeetingCode meeting, boolean open, Language language) {
        return Mono.zip(board.disputes(meeting, open).collectList(), entities.directory())
                .map(found -> conflicts(found.getT1(), new DoorWords(found.getT2(), messages, language)));
    }

    private static List<ConflictView> conflicts(List<PresenceBoard.Dispute> disputes, DoorWords words) {
        return disputes.stream().map(each -> conflict(each, words)).toList();
    }

    private static ConflictView conflict(PresenceBoard.Dispute each, DoorWords words) {
        Instant firstAt = each.firstAt();
        return new ConflictView(
                each.id(),
                each.scan(),
                each.verdict(),
                each.foundAt(),
                each.happenedAt(),
                each.gate().in(words.language()),
                firstAt == null
                        ? null
                        : new ScanAnswer.FirstView(firstAt, each.firstGate().in(words.language())),
                words.name(each.who()),
                words.entity(each.who()),
                each.resolvedAt(),
                each.resolution());
    }

    private static int inside(List<PresenceBoard.Count> counts) {
        return total(counts, PresenceBoard.Count::inside);
    }

    private static int expected(List<PresenceBoard.Count> counts) {
        return total(counts, PresenceBoard.Count::expected);
    }

    private static int total(List<PresenceBoard.Count> counts, ToIntFunction<PresenceBoard.Count> number) {
        return counts.stream().mapToInt(number).sum();
    }
}
