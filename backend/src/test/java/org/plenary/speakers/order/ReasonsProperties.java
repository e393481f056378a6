package org.plenary.speakers.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.plenary.kernel.EntityCode;
import org.plenary.kernel.Language;
import org.plenary.network.EntityKind;
import org.plenary.speakers.turn.Ground;

/** Every reason is true of those whom it counts, and the reasons together count everybody ahead (L5, L8, L11, L17, L19). */
class ReasonsProperties {

    private static final List<EntityCode> ALPHABET =
            IntStream.range(0, 20).mapToObj(i -> EntityCode.of("S" + i)).toList();

    /** A list, and where it hears groups. */
    private record Listed(GroupsStand groups, boolean byLetter, List<Entry> entries) {}

    @Provide
    Arbitrary<List<Entry>> lists() {
        return Entries.anyList();
    }

    @Provide
    Arbitrary<Listed> listed() {
        return Combinators.combine(Arbitraries.of(GroupsStand.class), Arbitraries.of(true, false))
                .flatAs((groups, byLetter) -> Entries.anyList(
                                groups,
                                byLetter ? Lot.draw(Language.EN, "0f", ALPHABET, ALPHABET, Instant.EPOCH) : null)
                        .map(entries -> new Listed(groups, byLetter, entries)));
    }

    @Property
    void theReasonAccountsForEverybodyAhead(@ForAll("lists") List<Entry> entries) {
        assertAllCounted(OrderOfSpeakers.of(entries));
    }

    /** A published order that stands may put anybody ahead of anybody. */
    @Property
    void soItDoesWhereThePublishedOrderStands(@ForAll("lists") List<Entry> entries, @ForAll Random random) {
        var settled = new ArrayList<>(entries);
        Collections.shuffle(settled, random);
        assertAllCounted(OrderOfSpeakers.following(settled, entries));
    }

    /** By the words alone: as many stand ahead for whom they are true. */
    @Property
    void everyReasonIsTrue(@ForAll("listed") Listed listed) {
        var before = new ArrayList<Entry>();
        for (Standing standing : OrderOfSpeakers.of(listed.entries()).standings()) {
            Entry entry = standing.entry();
            if (!entry.pinned()) {
                standing.why()
                        .ahead()
                        .forEach((reason, number) -> assertThat(before.stream()
                                        .filter(other -> isTrue(reason, other, entry, listed))
                                        .count())
                                .as("%s of %s", reason, entry)
                                .isEqualTo((long) number));
            }
            before.add(entry);
        }
    }

    private static void assertAllCounted(OrderOfSpeakers order) {
        for (Standing standing : order.standings()) {
            Why why = standing.why();
            assertThat(why.ahead().values()).allMatch(number -> number > 0);
            assertThat(sum(why.ahead().values())).isEqualTo(standing.position() - 1);
            assertThat(sum(why.levels().values())).isEqualTo(why.ahead().getOrDefault(Ahead.HIGHER, 0));
            assertThat(sum(why.classes().values())).isEqualTo(why.ahead().getOrDefault(Ahead.CLASS_BEFORE, 0));
            assertThat(why.withdrawn()).isNotNegative();
        }
    }

    private static int sum(Collection<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).sum();
    }

    /** Told from class, level, ground and group of the two, and not from where they stand. */
    private static boolean isTrue(Ahead reason, Entry other, Entry entry, Listed listed) {
        if (other.pinned()) {
            return reason == Ahead.PINNED_AHEAD;
        }
        Ground ground = entry.precedence().ground();
        if (ground == Ground.ABSENT_AGAIN) {
            return reason == (other.precedence().ground() == ground ? Ahead.ALSO_ABSENT_TWICE : Ahead.NOT_ABSENT_TWICE);
        }
        if (other.precedence().entityClass() != entry.precedence().entityClass()) {
            return reason == Ahead.CLASS_BEFORE
                    && other.precedence()
                                    .entityClass()
                                    .compareTo(entry.precedence().entityClass())
                            < 0;
        }
        if (ground == Ground.LATE) {
            return reason == (other.precedence().ground() == ground ? Ahead.ALSO_LATE : Ahead.IN_TIME);
        }
        if (apart(other, listed)) {
            return reason == Ahead.GROUP_STATEMENT;
        }
        return listed.byLetter()
                ? isTrueByLetter(reason, other, entry, listed)
                : isTrueByLevel(reason, other, entry, listed);
    }

    private static boolean isTrueByLetter(Ahead reason, Entry other, Entry entry, Listed listed) {
        boolean behindLetters = entry.precedence().ground() == Ground.ABSENT || apart(entry, listed);
        return switch (reason) {
            case AT_LETTER -> behindLetters && other.precedence().ground() != Ground.ABSENT;
            case EARLIER_LETTER -> !behindLetters && letter(other) < letter(entry);
            case AHEAD -> behindLetters ? other.precedence().ground() == Ground.ABSENT : letter(other) <= letter(entry);
            default -> false;
        };
    }

    private static boolean isTrueByLevel(Ahead reason, Entry other, Entry entry, Listed listed) {
        boolean last = listed.groups() == GroupsStand.LAST && entry.group() != null;
        int rank = Bands.CUSTOMARY.rankOf(entry.level());
        int otherRank = Bands.CUSTOMARY.rankOf(other.level());
        return switch (reason) {
            case NOT_FOR_GROUP -> last;
            case HIGHER -> !last && otherRank < rank;
            case EARLIER -> !last && otherRank == rank && other.receipt() < entry.receipt();
            case AHEAD -> !last && otherRank == rank;
            default -> false;
        };
    }

    /** Whether the statement stands where groups are heard, and not by level or letter. */
    private static boolean apart(Entry entry, Listed listed) {
        return entry.group() != null
                && switch (listed.groups()) {
                    case FIRST, LAST -> true;
                    case BY_LEVEL -> false;
                    case AFTER_HEADS -> listed.byLetter() || entry.level() != Level.HS && entry.level() != Level.HG;
                };
    }

    private static int letter(Entry entry) {
        int since = Math.min(entry.receipt() - 1, ALPHABET.size());
        int first = entry.precedence().entityClass() == EntityKind.MEMBER_STATE
                ? ALPHABET.indexOf(Lot.draw(Language.EN, "0f", ALPHABET, ALPHABET, Instant.EPOCH)
                        .drawn())
                : 0;
        return since == ALPHABET.size() ? since : Math.floorMod(since - first, ALPHABET.size());
    }
}
