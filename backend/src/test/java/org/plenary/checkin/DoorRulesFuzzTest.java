package org.plenary.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.plenary.badges.BadgeCode;
import org.plenary.badges.CodeMutations;
import org.plenary.badges.ForgedCodes;
import org.plenary.badges.VerificationKey;
import org.plenary.badges.ZoneSet;

/** However a code is spoilt, the most open of doors lets in only with what the meeting's own keys signed. */
class DoorRulesFuzzTest {

    private static final GateRules OPEN = new GateRules(ZoneSet.NONE, true);
    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final int SAMPLE = CodeMutations.COUNT / 100;

    private final VerdictVectors vectors = VerdictVectors.load();
    private final DoorKnowledge known = knowledge(vectors.cases().get(0).knowledge());
    private final Map<String, Integer> signers = CodeMutations.signers();

    /** A device that has heard of no badge yet: nothing but the signature stands before a forged code. */
    private static DoorKnowledge knowledge(DoorKnowledge some) {
        return new DoorKnowledge(some.meeting(), some.keys(), null, null, null, false, some.zone());
    }

    @Test
    void nothingThatDiffersFromASignedCodeIsAdmitted() {
        List<String> signed = own();
        assertThat(signed).hasSizeGreaterThan(5);
        for (String code : signed.subList(0, 3)) {
            assertThat(verdict(code, Direction.OUT)).isEqualTo(Verdict.ADMITTED);
            List<String> forged = ForgedCodes.of(code);
            assertThat(forged).hasSizeGreaterThan(696 + 100).doesNotContain(code);
            forged.forEach(this::refused);
        }
    }

    @Test
    void noSeveralBitsFlippedMakeASignedCode() {
        List<String> signed = own();
        CodeMutations random = new CodeMutations(CodeMutations.SEED);
        for (int i = 0; i < SAMPLE / 2; i++) {
            String code = signed.get(random.below(signed.size()));
            String text = code;
            for (int bits = 1 + random.below(64); bits > 0; bits--) {
                text = CodeMutations.flip(text, 8 + random.below(696));
            }
            if (!text.equals(code)) {
                refused(text);
            }
        }
    }

    @Test
    void spoiltTextsAreAdmittedOnlyWhereTheyStillReadAsASignedCode() {
        System.out.printf("codes shown at the door: %d, seed %d%n", SAMPLE, CodeMutations.SEED);
        CodeMutations mutations = new CodeMutations(CodeMutations.SEED);
        int admitted = 0;
        for (int i = 0; i < SAMPLE; i++) {
            String text = mutations.next();
            boolean own = BadgeCode.read(text).filter(code -> own(code.text())).isPresent();
            assertThat(verdict(text, Direction.OUT) == Verdict.ADMITTED)
                    .as(text)
                    .isEqualTo(own);
            admitted += own ? 1 : 0;
        }
        assertThat(admitted).as("some stay good").isBetween(SAMPLE / 50, SAMPLE / 2);
    }

    @Test
    void decidesTheSharedSampleAsTheScannerDoes() {
        CodeMutations mutations = CodeMutations.shared();
        var verdicts = new CodeMutations.Digest();
        for (int i = 0; i < CodeMutations.sample(); i++) {
            verdicts.add(verdict(mutations.next(), Direction.IN).wire());
        }
        assertThat(verdicts).hasToString(CodeMutations.expected("verdicts"));
    }

    private void refused(String text) {
        BadgeCode code = BadgeCode.read(text).orElseThrow();
        for (VerificationKey key : known.keys().values()) {
            assertThat(key.signed(code)).as(text).isFalse();
        }
        assertThat(verdict(text, Direction.IN)).as(text).isNotEqualTo(Verdict.ADMITTED);
        assertThat(verdict(text, Direction.OUT)).as(text).isNotEqualTo(Verdict.ADMITTED);
    }

    private Verdict verdict(String text, Direction direction) {
        return DoorRules.decide(new Approach(text, NOW, direction), OPEN, known).verdict();
    }

    /** The codes of the table that this meeting signed with the key that they name. */
    private List<String> own() {
        List<String> own = new ArrayList<>();
        signers.keySet().stream().filter(this::own).sorted().forEach(own::add);
        return own;
    }

    private boolean own(String text) {
        return Optional.ofNullable(signers.get(text))
                .filter(known.keys()::containsKey)
                .flatMap(signer -> BadgeCode.read(text)
                        .filter(code -> code.claims().keyId() == signer)
                        .filter(code -> code.claims().meeting() == known.meeting()))
                .isPresent();
    }
}
