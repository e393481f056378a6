package org.plenary.interpretation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plenary.kernel.DelegationId;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.SessionId;
import org.plenary.speakers.StatementLanguages.Spoken;

/** I6: who speaks what, by their requests and by their inscriptions to speak. */
class WishesTest {

    private static final MeetingCode MEETING = MeetingCode.of("berlin-2018");

    private final SessionId session = SessionId.random();
    private final SessionId other = SessionId.random();
    private final DelegationId spain = DelegationId.random();
    private final DelegationId chile = DelegationId.random();

    @Test
    void anInscriptionNamesALanguageThatIsSpoken() {
        var wishes = new Wishes(List.of(), List.of(spoken(spain, "es"), spoken(spain, "es"), spoken(chile, "es")));
        assertThat(wishes.speaking(session, "es")).isEqualTo(2);
        assertThat(wishes.speaking(other, "es")).isZero();
        assertThat(wishes.listening(session, "es")).isZero();
        assertThat(wishes.late(session, "es")).isZero();
        assertThat(wishes.languages()).containsExactly("es");
    }

    @Test
    void whatADelegationSaysItselfStands() {
        var wishes = new Wishes(
                List.of(request(spain, session, List.of("fr"), List.of("en"))),
                List.of(spoken(spain, "es"), spoken(chile, "es")));
        assertThat(wishes.speaking(session, "es")).isEqualTo(1);
        assertThat(wishes.speaking(session, "fr")).isEqualTo(1);
        assertThat(wishes.listening(session, "en")).isEqualTo(1);
    }

    @Test
    void aRequestThatNamesNoLanguageToSpeakLeavesTheInscriptionItsWord() {
        var wishes = new Wishes(
                List.of(
                        request(spain, session, List.of(), List.of("en")),
                        request(chile, other, List.of("fr"), List.of())),
                List.of(spoken(spain, "es"), spoken(chile, "es")));
        assertThat(wishes.speaking(session, "es")).isEqualTo(2);
        assertThat(wishes.languages()).containsExactly("en", "es", "fr");
    }

    @Test
    void aDelegationThatSaysTheSameTwiceIsOne() {
        var wishes =
                new Wishes(List.of(request(spain, session, List.of("es"), List.of())), List.of(spoken(spain, "es")));
        assertThat(wishes.speaking(session, "es")).isEqualTo(1);
    }

    private Spoken spoken(DelegationId delegation, String language) {
        return new Spoken(session, delegation, language);
    }

    private static LanguageRequest request(
            DelegationId delegation, SessionId in, List<String> speaks, List<String> listens) {
        return new LanguageRequest(MEETING, delegation, in, speaks, listens, false, Instant.EPOCH, 1);
    }
}
