package org.plenary.speakers;

import java.time.Duration;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.plenary.identity.Grant;
import org.plenary.identity.Role;
import org.plenary.speakers.Segment.Delegate;
import org.plenary.testing.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

/** A list whose names are followed in the background once somebody is at risk (P1), as an officer reads it. */
abstract class NamesStage {

    private static final long PATIENCE = Duration.ofSeconds(20).toNanos();
    private static final Duration BETWEEN = Duration.ofMillis(300);

    @Autowired
    SignedIn signedIn;

    Segment segment;
    Delegate spain;
    String list;
    private WebTestClient officer;

    @BeforeEach
    void announced() {
        segment = Segment.tomorrow(signedIn);
        spain = segment.delegate("ESP");
        list = segment.list();
        officer = signedIn.as(Grant.of(Role.PROTOCOL_OFFICER, segment.meeting)).client();
    }

    void publish() {
        segment.post(segment.secretariat, "/lists/" + list + "/publications", Map.of())
                .expectStatus()
                .isCreated();
    }

    String read(String rest) {
        return segment.get(officer, "/lists/" + list + rest)
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
    }

    void eventually(String rest, String words) {
        until(() -> read(rest).contains(words), words + " at " + rest);
    }

    /** Waits until it holds; whatever does not come about in time fails. */
    static void until(BooleanSupplier holds, String what) {
        long until = System.nanoTime() + PATIENCE;
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() > until) {
                throw new AssertionError("waited in vain: " + what);
            }
            settle();
        }
    }

    /** Leaves the background a moment for what it should not do. */
    static void settle() {
        try {
            Thread.sleep(BETWEEN.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
