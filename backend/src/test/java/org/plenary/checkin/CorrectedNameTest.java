package org.plenary.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plenary.badges.BadgeSamples;
import org.plenary.badges.IssuedCodes;
import org.plenary.badges.document.PrintedPages;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.SignedIn;
import org.springframework.context.annotation.Import;

/** A badge that hangs from a neck stays good when its name is corrected; what is printed later says the new name (P5). */
@PlenaryTest(shared = true)
@Import({SignedIn.class, IssuedCodes.class})
class CorrectedNameTest extends PassStage {

    @Test
    void keepsTheCode() throws IOException {
        Map<String, Object> guest = BadgeSamples.person("Aya Bru", "Aya Bru");
        var id = samples.approved(meeting, delegation, guest);
        String address = "/badges/" + samples.badge(meeting, id, "active").get("id") + ".pdf";
        List<String> before = List.of(codes.of(id));
        assertThat(PrintedPages.text(sheet(samples.office(), address))).contains("Aya Bru");

        guest.putAll(Map.of("displayName", "Aya Brou", "passportName", "Aya Brou"));
        Object version = get(samples.office(), "/participants/" + id).get("version");
        samples.office()
                .put()
                .uri(root() + "/delegations/" + delegation + "/participants/" + id)
                .header("If-Match", "\"" + version + "\"")
                .bodyValue(guest)
                .exchange()
                .expectStatus()
                .is2xxSuccessful();

        await().atMost(Duration.ofSeconds(60))
                .until(() -> PrintedPages.text(sheet(samples.office(), address)).contains("Aya Brou"));
        byte[] after = sheet(samples.office(), address);
        assertThat(PrintedPages.read(before, 300, dpi -> PrintedPages.codes(after, dpi)))
                .isEqualTo(before);
        assertThat(verdict(device, scan(before.get(0)))).isEqualTo("admitted");
    }
}
