package org.plenary.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.plenary.kernel.LocalizedText;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.TimeWindow;

/** A file says what it is, in plain letters, and no two of one letter have the same name. */
class EntryFileNamesTest {

    private static final Instant START = Instant.parse("2027-04-09T07:00:00Z");

    @Test
    void theMeetingAndTheTitleInPlainLetters() {
        assertThat(names(
                        "Opening plenary",
                        "Côte d’Ivoire: statement",
                        "Opening plenary",
                        "قاعة العالم",
                        " x ".repeat(60)))
                .startsWith(
                        "berlin-2018-opening-plenary.ics",
                        "berlin-2018-cote-d-ivoire-statement.ics",
                        "berlin-2018-opening-plenary-2.ics",
                        "berlin-2018-session.ics")
                .allMatch(name -> name.matches("[a-z0-9-]{1,80}[a-z0-9]\\.ics"))
                .doesNotHaveDuplicates();
    }

    private static Stream<String> names(String... titles) {
        var obligations = Stream.of(titles)
                .map(title -> new Obligation(
                        ObligationKind.SESSION,
                        UUID.randomUUID(),
                        new TimeWindow(START, START.plus(Duration.ofHours(1))),
                        new Place(null, LocalizedText.english("Weltsaal")),
                        LocalizedText.english(title),
                        EntryStatus.CONFIRMED))
                .toList();
        return EntryFileNames.of(new MeetingCode("berlin-2018"), obligations).stream();
    }
}
