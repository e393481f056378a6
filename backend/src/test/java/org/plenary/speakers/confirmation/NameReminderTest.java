package org.plenary.speakers.confirmation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plenary.speakers.Segment;
import org.plenary.speakers.Segment.Delegate;
import org.plenary.testing.LettersSent;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import reactor.core.publisher.Mono;

/** A speaker may be to be confirmed by name, and the delegation is reminded of it in time (L24). */
@PlenaryTest(shared = true)
@Import({SignedIn.class, LettersSent.class})
class NameReminderTest {

    @Autowired
    SignedIn signedIn;

    @Autowired
    LettersSent letters;

    @Autowired
    ConfirmationReminders reminders;

    /** Nobody was asked yet, and the name is due all the same (L24). */
    @Test
    void theNameIsRemindedOfWhereNoRevisionIsPublishedYet() {
        var segment = Segment.tomorrow(signedIn);
        String list = segment.list();
        Delegate spain = segment.delegate("ESP");
        var unnamed = Segment.minister(spain);
        unnamed.remove("speaker");
        segment.inscribe(list, spain, unnamed).expectStatus().isCreated();
        Delegate chile = segment.delegate("CHL");
        segment.inscribed(list, chile, "m");
        Instant start = LocalDate.now(ZoneId.of("Europe/Berlin"))
                .plusDays(2)
                .atTime(9, 0)
                .atZone(ZoneId.of("Europe/Berlin"))
                .toInstant();
        reminders.remind(Instant.now().plusSeconds(60)).block();
        assertThat(reminded(spain)).as("more than a day before").isEmpty();
        Instant later = start.minus(Duration.ofHours(23));
        Mono.when(reminders.remind(later), reminders.remind(later)).block();
        reminders.remind(later.plusSeconds(60)).block();
        assertThat(reminded(spain))
                .singleElement()
                .satisfies(sent -> assertThat(sent.text()).contains("still to be named", "09:00", "No. 1"));
        assertThat(reminded(chile)).as("whose speaker is named").isEmpty();
    }

    /** Two lists on one installation: one reminds an hour before, the other as is usual. */
    @Test
    void eachListRemindsWhenItSays() {
        var late = Segment.tomorrow(signedIn);
        var terms = late.terms();
        terms.put("confirmationReminder", 60);
        Delegate spain = unnamed(late, late.list(terms));
        var usual = Segment.tomorrow(signedIn);
        Delegate chile = unnamed(usual, usual.list());
        Instant start = LocalDate.now(ZoneId.of("Europe/Berlin"))
                .plusDays(2)
                .atTime(9, 0)
                .atZone(ZoneId.of("Europe/Berlin"))
                .toInstant();
        reminders.remind(start.minus(Duration.ofHours(2))).block();
        assertThat(reminded(chile)).as("a day before").hasSize(1);
        assertThat(reminded(spain)).as("two hours before").isEmpty();
        reminders.remind(start.minus(Duration.ofMinutes(59))).block();
        assertThat(reminded(spain)).as("an hour before").hasSize(1);
        assertThat(reminded(chile)).as("once").hasSize(1);
    }

    private static Delegate unnamed(Segment segment, String list) {
        Delegate delegate = segment.delegate("ESP");
        var statement = Segment.minister(delegate);
        statement.remove("speaker");
        segment.inscribe(list, delegate, statement).expectStatus().isCreated();
        return delegate;
    }

    private List<LettersSent.Sent> reminded(Delegate delegate) {
        return letters.allTo(delegate.email()).stream()
                .filter(sent -> sent.template().equals("speakers-confirmation-reminder"))
                .toList();
    }
}
