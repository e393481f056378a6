package org.plenary.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.plenary.kernel.EntityCode;
import org.plenary.kernel.Language;
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
    private final Map<String, byte[]> texts;

    SampleFiles(JsonMapper json) {
        this.json = json;
        this.past = PAST.stream().map(this::meeting).toList();
        this.coming = meeting("coming");
        this.organisations = List.of(read("demo/organisations.json", SampleOrganisation[].class));
        this.chairs = List.of(read("demo/chairs.json", ChairTerm[].class));
        this.people = read("demo/people.json", SamplePeople.class);
        this.texts = Arrays.stream(Language.values()).collect(Collectors.toMap(Language::tag, SampleFiles::text));
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

    /** The text of a statement in each of the six languages. */
    Map<String, byte[]> texts() {
        return texts;
    }

    private static byte[] text(Language language) {
        try {
            return new ClassPathResource("demo/texts/" + language.tag() + ".txt").getContentAsByteArray();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(language.tag(), unreadable);
        }
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
