package org.plenary.demo;

import static org.assertj.core.api.Assertions.assertThat;

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
    void peopleOfOneDelegationAreDifferentPeople() {
        Stream.concat(files.past().stream(), Stream.of(files.coming()))
                .flatMap(meeting -> meeting.delegations().stream())
                .distinct()
                .forEach(entity -> assertThat(Stream.of(0, 1, 2)
                                .map(number -> people.name(entity, number).latin()))
                        .as(entity.value())
                        .doesNotHaveDuplicates());
    }
}
