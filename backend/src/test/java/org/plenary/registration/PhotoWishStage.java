package org.plenary.registration;

import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.plenary.kernel.ParticipantId;
import org.plenary.registration.portrait.PictureSamples;
import org.springframework.test.web.reactive.server.WebTestClient;

/** A person who is approved with a photo, and what waits beside it. */
abstract class PhotoWishStage extends PhotoStage {

    static final byte[] RED = PictureSamples.plain(300, 400, Color.RED);
    static final byte[] BLUE = PictureSamples.plain(300, 400, Color.BLUE);

    static int status(WebTestClient.ResponseSpec answer) {
        return answer.returnResult(Void.class).getStatus().value();
    }

    void approvedWith(byte[] photo) {
        if (photo != null) {
            put(delegation.focalPoint, photo).expectStatus().isOk();
        }
        delegation.submit();
        delegation.decide(ama, Map.of("decision", "approve")).expectStatus().isOk();
    }

    void remove(WebTestClient client, String what) {
        client.delete().uri(uri() + what).exchange().expectStatus().isNoContent();
    }

    WebTestClient.ResponseSpec get(WebTestClient client, String what) {
        return client.get().uri(uri().replace("/photo", what)).exchange();
    }

    String shows(String what) throws IOException {
        byte[] shown = get(delegation.secretariat, what)
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBody();
        Color middle = new Color(ImageIO.read(new ByteArrayInputStream(shown)).getRGB(150, 200));
        return middle.getRed() > 200 ? "red" : middle.getBlue() > 200 ? "blue" : "other";
    }

    String version() {
        return String.valueOf(delegation.people().get(0).get("photo"));
    }

    long waiting() {
        return count(of("registration_photo_wish"));
    }

    String of(String table) {
        return table + " where participant = '" + ParticipantId.of(ama) + "'";
    }

    List<String> acts() {
        return database.sql(
                        "select action from identity_audit where subject = :subject and action like '%photo%' order by id")
                .bind("subject", "participant:" + ama)
                .map(row -> Objects.requireNonNull(row.get(0, String.class)).replace("registration.", ""))
                .all()
                .collectList()
                .block();
    }

    @SuppressWarnings("unchecked")
    List<String> waitingForDecision() {
        Map<String, Object> listing = delegation
                .get(
                        delegation.secretariat,
                        "/api/v1/meetings/" + delegation.meeting + "/participants?state=change-requested")
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();
        return ((List<Map<String, Object>>) listing.get("items"))
                .stream().map(one -> String.valueOf(one.get("id"))).toList();
    }
}
