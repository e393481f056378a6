package org.plenary.speakers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.speakers.Segment.Delegate;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.r2dbc.core.DatabaseClient;
import tools.jackson.databind.json.JsonMapper;

/** Whatever is asked, withdrawn, called, heard or undone in the queue, nothing of the list is another (L20). */
@PlenaryTest(shared = true)
@Import(SignedIn.class)
class ReplyBesideTheListTest extends ReplyStage {

    private static final List<String> ACTS =
            List.of("call", "start", "pause", "resume", "extra-time", "end", "absent", "take-back", "reopen", "undo");

    @Autowired
    DatabaseClient sql;

    private final JsonMapper json = JsonMapper.shared();
    private final List<String> replies = new ArrayList<>();
    private int done;

    @ParameterizedTest
    @ValueSource(longs = {1, 20, 1325, 4711, 90210})
    void theListStaysAsItWas(long seed) {
        publish();
        callAndEnd(first, 0);
        String before = everything();
        var random = new Random(seed);
        for (int step = 0; step < 60; step++) {
            something(random);
            assertThat(everything()).as("seed %s, step %s", seed, step).isEqualTo(before);
        }
        assertThat(done).as("acts that were done").isGreaterThan(5);
    }

    private void something(Random random) {
        Delegate who = List.of(spain, chile, japan).get(random.nextInt(3));
        int choice = random.nextInt(10);
        if (replies.isEmpty() || choice < 2) {
            var answer = ask(who).expectBody(Map.class).returnResult();
            if (answer.getStatus().value() == 201) {
                replies.add(String.valueOf(answer.getResponseBody().get("id")));
                done++;
            }
            return;
        }
        String reply = replies.get(random.nextInt(replies.size()));
        if (choice == 2) {
            withdraw(who, reply).expectBody().returnResult();
            return;
        }
        var request = early(ACTS.get(random.nextInt(ACTS.size())), reply, version());
        request.put("seconds", 60);
        done += reply(officer, request).expectBody().returnResult().getStatus().value() == 200 ? 1 : 0;
    }

    private int version() {
        return sql.sql("select version from speakers_reply_queue where list = :list::uuid")
                .bind("list", list)
                .mapValue(Integer.class)
                .one()
                .block();
    }

    /** Every row of the list, and what its readers are shown. */
    private String everything() {
        String rows =
                sql.sql("""
                        select (select jsonb_agg(l) from speakers_list l where id = :list::uuid)::text
                            || (select jsonb_agg(i order by receipt) from speakers_inscription i where list = :list::uuid)::text
                            || (select jsonb_agg(p order by revision) from speakers_publication p where list = :list::uuid)::text
                            || (select jsonb_agg(a order by version) from speakers_podium_act a where list = :list::uuid)::text
                        """).bind("list", list).mapValue(String.class).one().block();
        return rows + shown("/order") + shown("/publications/latest");
    }

    private String shown(String rest) {
        return json.writeValueAsString(segment.get(segment.secretariat, "/lists/" + list + rest)
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody()
                .get("items"));
    }
}
