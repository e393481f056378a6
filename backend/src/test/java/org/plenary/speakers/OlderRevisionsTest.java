package org.plenary.speakers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.plenary.network.EntityKind;
import org.plenary.speakers.order.Entries;
import org.plenary.speakers.turn.Ground;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.json.JsonMapper;

/** A revision is read as it was stored, whatever a newer release stores beside it (L21). */
@PlenaryTest(shared = true)
@Import(SignedIn.class)
class OlderRevisionsTest {

    @Autowired
    JsonMapper json;

    @Test
    void aSlotPublishedBeforeThereWereGroupsAndLots() {
        var slot = json.readValue("""
                {"position":1,"start":"2026-06-04T07:00:00Z","end":"2026-06-04T07:03:00Z","fits":true,
                 "delegation":"0b0e9f0e-7f3c-4a56-9f6a-0a7b2d1c3e4f","entity":"ESP","speaker":null,"title":"Minister",
                 "language":"es","participant":null,
                 "entry":{"inscription":"5b0e9f0e-7f3c-4a56-9f6a-0a7b2d1c3e4f","level":"m","receipt":3,"pin":null,
                  "withdrawn":false,
                  "precedence":{"entityClass":"member-state","band":4,"place":7,"ground":"inscribed"}}}
                """, PublishedSlot.class);
        assertThat(slot.group()).isNull();
        assertThat(slot.entry().group()).isNull();
        assertThat(slot.entry().precedence())
                .isEqualTo(Entries.precedence(EntityKind.MEMBER_STATE, 4, 7, Ground.INSCRIBED));
    }
}
