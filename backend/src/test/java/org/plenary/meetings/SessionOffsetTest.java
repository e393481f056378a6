package org.plenary.meetings;

import static org.plenary.meetings.MeetingSamples.session;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.plenary.kernel.MeetingCode;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** An offset from UTC that comes with the times of a session is looked at, also where the clock shows each of them once (C3). */
@PlenaryTest(shared = true)
@Import(SignedIn.class)
class SessionOffsetTest {

    @Autowired
    SignedIn signedIn;

    @Test
    void anOffsetIsOneThatTheZoneHasOnThatDay() {
        var samples = new MeetingSamples(signedIn);
        MeetingCode meeting = samples.published();
        String room = samples.room(meeting, "Weltsaal");
        String path = "/api/v1/meetings/" + meeting + "/sessions";
        for (String offset : List.of("+99:99", "tomorrow", "+05:00", "")) {
            var odd = session(room, "2026-10-24T09:00", "2026-10-24T10:00");
            odd.put("offset", offset);
            samples.post(path, odd)
                    .expectStatus()
                    .isBadRequest()
                    .expectBody()
                    .jsonPath("$.code")
                    .isEqualTo("time.wrong-offset")
                    .jsonPath("$.field")
                    .isEqualTo("offset")
                    .jsonPath("$.next")
                    .isNotEmpty();
        }
        var given = session(room, "2026-10-24T09:00", "2026-10-24T10:00");
        given.put("offset", "+02:00");
        samples.post(path, given).expectStatus().isCreated();
    }
}
