package org.plenary.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.plenary.kernel.DelegationId;
import org.plenary.kernel.Language;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.ParticipantId;

/** A name is the same with an honorific typed into its field (P1), and nobody else's for that. */
class HonorificsProperties {

    private static final String LATIN = "Zohra Muestra";

    @Property
    void honorificsOfAnyLanguageInAnyNumberDoNotMakeAnotherPerson(
            @ForAll("names") String name, @ForAll("honorifics") String first, @ForAll("honorifics") String second) {
        Participant person = person("", name);
        assertThat(person.isCalled(first + " " + name)).isTrue();
        assertThat(person.isCalled(first + " " + second + " " + name)).isTrue();
        assertThat(person.isCalled((first + " " + name).toUpperCase(Locale.ROOT)))
                .isTrue();
        assertThat(person("", first + " " + name).isCalled(name)).isTrue();
    }

    @Property
    void noOtherNameMatchesByAnHonorific(
            @ForAll("names") String name, @ForAll("names") String other, @ForAll("honorifics") String honorific) {
        boolean same = PersonNames.key(name).equals(PersonNames.key(other));
        assertThat(person(honorific, name).isCalled(honorific + " " + other)).isEqualTo(same);
    }

    @Property
    void honorificsAloneAreNobody(@ForAll("honorifics") String honorific, @ForAll("honorifics") String other) {
        assertThat(person("", other).isCalled(honorific))
                .isEqualTo(PersonNames.key(other).equals(PersonNames.key(honorific)));
        assertThat(person(honorific, LATIN).isCalled(honorific)).isFalse();
    }

    @Example
    void asPeopleWriteThem() {
        called("", LATIN, "Muestra, Dr. Zohra", "ZOHRA MUESTRA (Ms)", "HE Ms. Zohra Muestra", "Zohra Muestra, Ph.D.");
        called("", LATIN, "H. E. Mrs Zohra Muestra", "SE Mme Zohra Muestra", "The Right Honourable Zohra Muestra");
        called("", "王芳", "王芳女士", "王芳女士阁下", "王芳 阁下");
        called("", "佐赫拉·拉贾", "佐赫拉·拉贾女士");
        called("", "زهرة مثال", "معالي السيدة زهرة مثال", "السيّدة زهرة مثال", "د. زهرة مثال");
        called("Chief Dr.", LATIN, "Chief Zohra Muestra", "Chief Dr. Zohra Muestra", "Zohra Muestra, Chief");
        called("", "Suharsiwi", "Ms. Suharsiwi", "Suharsiwi");
    }

    @Example
    void nobodyElse() {
        other("", "Wei Ming", "He Wei Ming", "HE WEI MING", "Ming He Wei");
        other("", "Zohra", "Dr Zohra Muestra", "Zohra Dr Muestra");
        other("", "Rusi Example", "Rusi Example Doctor", "Rusi Dr Example Ms Bell");
        other("", "John Example", "John Example Sr");
        other("Zohra", LATIN, "Muestra", "Dr Muestra");
        other("", "王芳", "王女士", "王芳芳女士");
        other("", "محمد", "محمد السيد");
    }

    private static void called(String honorific, String name, String... spellings) {
        assertThat(spellings).allMatch(person(honorific, name)::isCalled);
    }

    private static void other(String honorific, String name, String... others) {
        assertThat(others).noneMatch(person(honorific, name)::isCalled);
    }

    @Provide
    Arbitrary<String> names() {
        Arbitrary<String> words = Arbitraries.of("Zoë", "Nuñez", "O’Brien", "Łukasz", "Анна", "Мария", "ليلى", "حداد");
        return Combinators.combine(words, words).as((first, second) -> first + " " + second);
    }

    @Provide
    Arbitrary<String> honorifics() {
        return Arbitraries.of(
                ("Dr|Dr.|Mr|Mrs.|Ms|Prof.|H.E.|H. E.|The Hon.|S.E.|M.|Mme|Madame|S.E. Mme|Sr.|Sra.|Excmo.|Excma. Sra.|Excmo./a."
                                + "|г-жа|г-н|Г-жа|д-р|Её Превосходительство|阁下|女士|先生|السيدة|السيد|معالي|سعادة|الدكتورة|صاحبة السعادة")
                        .split("\\|"));
    }

    /** The passport name is another one: only the display name can match. */
    private static Participant person(String honorific, String name) {
        var person = new Person(
                ParticipantRole.DELEGATE,
                honorific,
                "Qqq Passport",
                name,
                null,
                null,
                null,
                Language.EN,
                null,
                false,
                true);
        return new Participant(
                ParticipantId.random(),
                MeetingCode.of("any"),
                DelegationId.random(),
                person,
                Category.DELEGATE,
                null,
                ParticipantState.APPROVED,
                null,
                false,
                1);
    }
}
