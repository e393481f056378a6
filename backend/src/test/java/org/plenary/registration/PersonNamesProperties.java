package org.plenary.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.Normalizer;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.plenary.kernel.Problem;

/** Whatever is typed or pasted: a name is clean, or refused with the reason (R9). */
class PersonNamesProperties {

    @Property(tries = 3000)
    void aNameIsCleanOrRefused(@ForAll String typed) {
        String clean;
        try {
            clean = PersonNames.display(typed, "displayName");
        } catch (Problem problem) {
            assertThat(problem.code()).startsWith("registration.name-");
            assertThat(problem.rule()).contains("R9");
            return;
        }
        assertThat(Normalizer.isNormalized(clean, Normalizer.Form.NFC)).isTrue();
        assertThat(clean.codePointCount(0, clean.length())).isBetween(1, PersonNames.LONGEST);
        assertThat(clean.codePoints()).noneMatch(Character::isISOControl);
        assertThat(clean).isEqualTo(clean.strip()).doesNotContain("  ");
        assertThat(PersonNames.display(clean, "displayName")).isEqualTo(clean);
    }

    @Property
    void theOrderOfWordsMarksAndCaseDoNotMakeAnotherPerson(@ForAll("latinNames") List<String> words) {
        String name = String.join(" ", words);
        var reversed = new java.util.ArrayList<>(words);
        java.util.Collections.reverse(reversed);
        assertThat(PersonNames.key(name)).isEqualTo(PersonNames.key(String.join("  ", reversed)));
        assertThat(PersonNames.key(name)).isEqualTo(PersonNames.key(Normalizer.normalize(name, Normalizer.Form.NFD)));
    }

    @Provide
    Arbitrary<List<String>> latinNames() {
        return Arbitraries.of("Zoë", "Nuñez", "O’Brien", "Łukasz", "Anne-Marie", "Jürgen", "D'Angelo", "Żak")
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
    }

    @Example
    void takesNamesAsPeopleWriteThem() {
        assertThat(PersonNames.passport("Suharsiwi", "passportName")).isEqualTo("Suharsiwi");
        assertThat(PersonNames.passport("Kealiʻi Kahananui", "passportName")).isEqualTo("Kealiʻi Kahananui");
        assertThat(PersonNames.display("عائشة بنت محمد", "displayName")).isEqualTo("عائشة بنت محمد");
        assertThat(PersonNames.display("می‌خواهم", "displayName")).contains("\u200C");
        assertThat(PersonNames.display("\u200Eليلى\u00A0 حداد ", "displayName")).isEqualTo("ليلى حداد");
        assertThat(PersonNames.display("Ame\u0301lie", "displayName")).isEqualTo("Amélie");
    }

    @Example
    void refusesWhatIsNoName() {
        refused("registration.name-missing", "");
        refused("registration.name-missing", " \t ");
        refused("registration.name-missing", "1 2 3");
        refused("registration.name-characters", "Ann\nBell");
        refused("registration.name-characters", "Ann\u0007");
        refused("registration.name-characters", "\u202Eevil");
        refused("registration.name-characters", "Ann\u2067Bell");
        refused("registration.name-characters", "lone \uD800");
        refused("registration.name-too-long", "a".repeat(151));
        assertThat(PersonNames.display("𠮷".repeat(150), "displayName")).hasSize(300);
        assertThatThrownBy(() -> PersonNames.passport("Иванова Anna", "passportName"))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo("registration.name-not-latin"));
    }

    private static void refused(String code, String name) {
        assertThatThrownBy(() -> PersonNames.display(name, "displayName"))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));
    }
}
