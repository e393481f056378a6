package org.plenary.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.testing.AtOnce.atOnce;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.plenary.badges.IssuedCodes;
import org.plenary.identity.Role;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.r2dbc.core.DatabaseClient;

/** Badges are collected, replaced and scanned, and the setting is switched, all at the same moment (B4). */
@PlenaryTest(shared = true)
@Import({SignedIn.class, IssuedCodes.class})
class CollectionAtOnceTest extends ActivationStage {

    @Autowired
    DatabaseClient database;

    /** Twenty devices hold the badge before their cameras while the desk records the collection. */
    @Test
    void whileTwentyDevicesScanTheCollectionCutsOnce() throws Exception {
        set(true);
        var devices = IntStream.range(0, 20)
                .mapToObj(i -> signedIn.door(Role.DOOR_SCANNER, meeting, gate).client())
                .toList();
        var busy = new CountDownLatch(20);
        var collected = new AtomicBoolean();
        List<List<String>> said = atOnce(21, i -> {
            if (i == 20) {
                try {
                    await(busy);
                    act("collection");
                } finally {
                    collected.set(true);
                }
                return List.<String>of();
            }
            List<String> verdicts = new ArrayList<>();
            try {
                verdicts.add(verdict(devices.get(i), scan(code)));
            } finally {
                busy.countDown();
            }
            while (!collected.get()) {
                verdicts.add(verdict(devices.get(i), scan(code)));
            }
            verdicts.add(verdict(devices.get(i), scan(code)));
            return verdicts;
        });

        assertThat(said.stream().flatMap(List::stream).filter("admitted"::equals))
                .hasSize(1);
        for (List<String> verdicts : said.subList(0, 20)) {
            assertThat(verdicts).first().isEqualTo("not-accredited");
            assertThat(verdicts).last().isIn("admitted", "already-inside");
            int cut = verdicts.lastIndexOf("not-accredited");
            assertThat(verdicts.subList(0, cut)).allMatch("not-accredited"::equals);
        }
    }

    /** The setting, the desk and the issue of badges, all at the same moment: in the end the roll says what is so. */
    @Test
    void whateverHappensAtOnceTheRollIsRightInTheEnd() throws Exception {
        IntStream.range(0, 5).forEach(i -> another("Person " + i));
        for (int round = 0; round < 6; round++) {
            boolean on = round % 2 == 0;
            List<String> badges = current();
            List<Integer> answers = atOnce(
                    12,
                    i -> i == 0
                            ? status(put(samples.office(), Map.of("onceCollected", on, "reason", "round")))
                            : turn(i, badges.get(i % badges.size())));
            assertThat(answers).as("round " + round).allMatch(status -> status < 500);
            org.awaitility.Awaitility.await()
                    .atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(wrong()).isEmpty());
        }
    }

    private int turn(int i, String badge) {
        String path = root() + "/badges/" + badge;
        return switch (i % 3) {
            case 0 -> status(post(samples.office(), path + "/collection", Map.of()));
            case 1 -> status(post(samples.office(), path + "/return", Map.of()));
            default -> status(post(samples.office(), path + "/revocation", Map.of("reason", "lost", "reissue", true)));
        };
    }

    /** Badges whose state in the roll is not what badges, collections and the setting say. */
    private List<String> wrong() {
        return Objects.requireNonNull(database.sql("""
                        select r.state || ' instead of ' || w.state as wrong
                        from checkin_badge r join badges_badge b using (id)
                             left join badges_activation a on a.meeting = b.meeting
                             cross join lateral (
                                 select case when b.state = 'active' and a.once_collected and not exists (
                                             select from badges_collection c where c.badge = b.id and c.returned_at is null)
                                        then 'uncollected' else b.state end as state) w
                        where b.meeting = :meeting and r.state <> w.state
                        """)
                .bind("meeting", meeting.value())
                .map(row -> String.valueOf(row.get("wrong", String.class)))
                .all()
                .collectList()
                .block());
    }

    private List<String> current() {
        List<String> badges = new ArrayList<>();
        list(get(device, "/door"), "badges").forEach(row -> badges.add(String.valueOf(row.get("badge"))));
        Collections.sort(badges);
        return badges;
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
