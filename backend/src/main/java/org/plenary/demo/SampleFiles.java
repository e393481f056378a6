package org.plenary.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.plenary.kernel.EntityCode;
import org.plenary.kernel.LocalizedText;
import org.plenary.network.ChairTerm;
import org.plenary.network.EntityKind;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The files of the demonstration on the class path, read once when the application starts: later nothing may wait for a disk. */
@Demonstration
@Component
class SampleFiles {

    /** An invented organisation. */
    record SampleOrganisation(EntityCode code, EntityKind kind, LocalizedText name) {}

    private static final List<String> PAST =
            List.of("foundational-2016", "alicante-2017", "new-york-2017", "berlin-2018", "debrief-2018");

    private final JsonMapper json;
    private final List<SampleMeeting> past;
    private final SampleMeeting coming;
    private final List<SampleOrganisation> organisations;
    private final List<ChairTerm> chairs;
    private final SamplePeople people;

    SampleFiles(JsonMapper json) {
        this.json = json;
        this.past = PAST.stream().map(this::meeting).toList();
        this.coming = meeting("coming");
        this.organisations = List.of(read("demo/organisations.json", SampleOrganisation[].class));
        this.chairs = List.of(read("demo/chairs.json", ChairTerm[].class));
        this.people = read("demo/people.json", SamplePeople.class);
    }

    List<SampleMeeting> past() {
        return past;
    }

    SampleMeeting coming() {
        return coming;
    }

    /** Civil society as the demonstration invents it. */
    List<SampleOrganisation> organisations() {
        return organisations;
    }

    /** Who chaired the Network, as far as it is known. */
    List<ChairTerm> chairs() {
        return chairs;
    }

    SamplePeople people() {
        return people;
    }

    private SampleMeeting meeting(String name) {
        return read("demo/meetings/" + name + ".json", SampleMeeting.class);
    }

    private <T> T read(String path, Class<T> type) {
        try (InputStream in = new ClassPathResource(path).getInputStream()) {
            return json.readValue(in, type);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(path, unreadable);
        }
    }
}
