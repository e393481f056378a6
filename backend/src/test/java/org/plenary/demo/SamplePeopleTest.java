package org.plenary.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.plenary.kernel.EntityCode;
import org.plenary.registration.ParticipantRole;
import org.plenary.registration.Person;
import tools.jackson.databind.json.JsonMapper;

/** The invented people are always the same, and the files of the demonstration name only what they can. */
class SamplePeopleTest {

    private final SampleFiles files = new SampleFiles(JsonMapper.shared());
    private final SamplePeople people = files.people();

    @Test
    void theSamePersonEachTime() {
        EntityCode jordan = EntityCode.of("JOR");
        Person once = people.person(jordan, 0, ParticipantRole.HEAD);
        assertThat(files.people().person(jordan, 0, ParticipantRole.HEAD)).isEqualTo(once);
        assertThat(once.displayName()).matches("[\\p{InArabic} ]+");
        assertThat(once.passportName()).matches("[A-Za-z \\-]+");
    }

    @Test
    void familyNamesComeFirstWhereTheyDo() {
        SamplePeople.Name name = people.name(EntityCode.of("CHN"), 0);
        assertThat(name.own()).matches("\\p{IsHan}+");
        assertThat(people.person(EntityCode.of("CHN"), 0, ParticipantRole.HEAD)
                        .language()
                        .tag())
                .isEqualTo("zh");
    }

    @Test
    void nobodyWhoAttendsIsNamedAsSomebodyElseWhoDoes() {
        List<EntityCode> everybody = Stream.concat(files.past().stream(), Stream.of(files.coming()))
                .flatMap(meeting -> meeting.delegations().stream())
                .distinct()
                .toList();
        assertThat(everybody.stream()
                        .flatMap(entity -> Stream.of(0, 1, 2)
                                .map(number -> people.name(entity, number).latin())))
                .doesNotHaveDuplicates();
    }

    @Test
    void titlesAreThoseOfTheWomanOrTheManWhoBearsThem() {
        EntityCode spain = EntityCode.of("ESP");
        assertThat(people.office(spain, "minister", true)).startsWith("Ministra");
        assertThat(people.office(spain, "minister", false)).startsWith("Ministro");
        assertThat(people.title(EntityCode.of("FRA"), ParticipantRole.DELEGATE, false))
                .startsWith("Conseiller,");
        assertThat(people.title(EntityCode.of("JOR"), ParticipantRole.HEAD, false))
                .isEqualTo("وزير الخارجية");
        assertThat(people.title(EntityCode.of("GBR"), ParticipantRole.HEAD, false))
                .isEqualTo(people.title(EntityCode.of("GBR"), ParticipantRole.HEAD, true));
    }
}
