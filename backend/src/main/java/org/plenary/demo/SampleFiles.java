package org.plenary.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads the files of the demonstration from the class path. */
@Component
class SampleFiles {

    private static final List<String> PAST =
            List.of("foundational-2016", "alicante-2017", "new-york-2017", "berlin-2018", "debrief-2018");

    private final JsonMapper json;

    SampleFiles(JsonMapper json) {
        this.json = json;
    }

    List<SampleMeeting> past() {
        return PAST.stream().map(this::meeting).toList();
    }

    SampleMeeting coming() {
        return meeting("coming");
    }

    SamplePeople people() {
        return read("demo/people.json", SamplePeople.class);
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
