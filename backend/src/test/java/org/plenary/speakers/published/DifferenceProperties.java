package org.plenary.speakers.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.plenary.speakers.Publication;
import org.plenary.speakers.PublishedSlot;
import org.plenary.speakers.order.Level;
import org.plenary.speakers.published.Change.Kind;
import org.plenary.speakers.published.Published.Said;

/** The difference between two revisions is all of it, and nothing else (L21). */
class DifferenceProperties {

    @Provide
    Arbitrary<List<Said>> lists() {
        return Published.anyList();
    }

    @Property
    void appliedToTheOlderItGivesTheNewer(@ForAll("lists") List<Said> older, @ForAll("lists") List<Said> newer) {
        Publication before = Published.revision(1, older);
        Publication after = Published.revision(2, newer);
        assertThat(Difference.between(before, after).appliedTo(before.slots())).isEqualTo(after.slots());
    }

    @Property
    void aRevisionDiffersNotFromItself(@ForAll("lists") List<Said> said) {
        Publication revision = Published.revision(1, said);
        assertThat(Difference.between(revision, revision).changes()).isEmpty();
    }

    @Property
    void eachIsNamedOnceAndInEachKindThatReadersSee(
            @ForAll("lists") List<Said> older, @ForAll("lists") List<Said> newer) {
        Publication before = Published.revision(1, older);
        Publication after = Published.revision(2, newer);
        var difference = Difference.between(before, after);
        assertThat(difference.readable())
                .extracting(change -> change.slot().entry().inscription())
                .doesNotHaveDuplicates();
        for (Change change : difference.readable()) {
            PublishedSlot was = change.before();
            PublishedSlot is = change.after();
            assertThat(change.kinds().contains(Kind.NEW)).isEqualTo(was == null);
            assertThat(change.kinds().contains(Kind.GONE)).isEqualTo(is == null);
            if (was != null && is != null) {
                assertThat(change.kinds().contains(Kind.TIME))
                        .isEqualTo(!was.start().equals(is.start()));
                assertThat(change.kinds().contains(Kind.POSITION)).isEqualTo(was.position() != is.position());
            }
        }
    }

    @Example
    void saysOfEachWhatHappened() {
        Said promoted = new Said(2, 3, "Élodie Quartier", Level.HS, null);
        Said shortened = new Said(3, 2, "Élodie Quartier", Level.M, null);
        Said renamed = new Said(4, 3, "Amina Test", Level.M, null);
        Publication before = Published.revision(1, List.of(new Said(1), new Said(2), new Said(3), new Said(4)));
        Publication after = Published.revision(2, List.of(promoted, shortened, renamed, new Said(5)));
        var kinds = new ArrayList<Set<Kind>>();
        Difference.between(before, after).readable().forEach(change -> kinds.add(change.kinds()));
        assertThat(kinds)
                .containsExactly(
                        Set.of(Kind.POSITION, Kind.TIME, Kind.LEVEL),
                        Set.of(Kind.POSITION, Kind.TIME, Kind.LIMIT),
                        Set.of(Kind.POSITION, Kind.TIME, Kind.SPEAKER),
                        Set.of(Kind.NEW),
                        Set.of(Kind.GONE));
    }
}
