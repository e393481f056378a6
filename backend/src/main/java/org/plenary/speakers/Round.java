package org.plenary.speakers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.InscriptionId;
import org.plenary.platform.Idempotency.Earlier;
import org.plenary.platform.Idempotency.Keyed;

/**
 * Who of all that asked for the floor of one list at the same moment is inscribed, in the sequence in which they came: all but
 * those who repeat what was answered before (L3), and those for whom another statement stands (L10, L11). Pure: what it is told
 * of the list was read under the list's lock.
 *
 * @param earlier what was answered before under the keys of those who ask
 * @param standing the statements in the list that may be in the way of those who ask
 */
record Round(List<Asked> asked, List<Earlier<InscriptionId>> earlier, List<Inscription> standing) {

    /** Who is inscribed. */
    List<Asked> first() {
        var first = new ArrayList<Asked>();
        for (Asked one : asked) {
            boolean inTheWay =
                    standing.stream().anyMatch(one::rivals) || first.stream().anyMatch(one::rivals);
            boolean again = earlier(one).isPresent() || first.stream().anyMatch(one::repeats);
            if (!again && !inTheWay) {
                first.add(one);
            }
        }
        return first;
    }

    /** What is to be kept under their keys. */
    static List<Earlier<InscriptionId>> answers(List<Asked> first) {
        var answers = new ArrayList<Earlier<InscriptionId>>();
        for (Asked one : first) {
            Keyed keyed = one.keyed();
            if (keyed != null) {
                answers.add(new Earlier<>(keyed, one.id()));
            }
        }
        return answers;
    }

    /**
     * What becomes of one who asked: inscribed, unless one of the two says otherwise.
     *
     * @param before what was answered under the same key
     * @param standing the statement that is in the way
     */
    record Outcome(
            Asked asked,
            @Nullable Earlier<InscriptionId> before,
            @Nullable Inscription standing) {}

    /**
     * What becomes of each, in their sequence.
     *
     * @param first those who were inscribed
     * @param entered as what they were inscribed
     */
    List<Outcome> outcomes(List<Asked> first, List<Inscription> entered) {
        var all = new ArrayList<>(standing);
        all.addAll(entered);
        return asked.stream()
                .map(one -> earlier(one)
                        .or(() -> repeated(one, first))
                        .map(before -> new Outcome(one, before, null))
                        .orElseGet(() -> new Outcome(one, null, inTheWay(one, all))))
                .toList();
    }

    private static @Nullable Inscription inTheWay(Asked one, List<Inscription> all) {
        return all.stream()
                .filter(it -> one.rivals(it) && !it.id().equals(one.id()))
                .findFirst()
                .orElse(null);
    }

    private Optional<Earlier<InscriptionId>> earlier(Asked one) {
        Keyed keyed = one.keyed();
        return keyed == null
                ? Optional.empty()
                : earlier.stream()
                        .filter(before -> before.keyed().repeats(keyed))
                        .findFirst();
    }

    /** Whoever came first under a key is answered under it, and nobody by what a later one asked. */
    private Optional<Earlier<InscriptionId>> repeated(Asked one, List<Asked> first) {
        List<Asked> until = asked.subList(0, asked.indexOf(one) + 1);
        return answers(first.stream()
                        .filter(it -> one.repeats(it) && until.contains(it))
                        .toList())
                .stream()
                .findFirst();
    }
}
