package org.plenary.badges;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.plenary.badges.document.PrintedPages;
import org.plenary.identity.AuditTrail;
import org.plenary.kernel.BadgeId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.transaction.reactive.TransactionalOperator;

/** An approved person and the people who may see the badge. */
abstract class BadgeStage extends ApprovedPersonStage {

    @Autowired
    BadgeBook book;

    @Autowired
    BadgeDocuments documents;

    @Autowired
    BadgeIssue issue;

    @Autowired
    TransactionalOperator transaction;

    @Autowired
    DatabaseClient database;

    @Autowired
    AuditTrail audit;

    @BeforeEach
    void somebodyIsApproved() {
        approve("CHN", "王晓燕", "Wang Xiaoyan");
    }

    void run(String sql, BadgeId badge) {
        database.sql(sql).bind("id", badge.value()).then().block();
    }

    WebTestClient.ResponseSpec revoke(BadgeId badge, Map<String, ?> body) {
        return samples.office()
                .post()
                .uri("/api/v1/meetings/" + meeting + "/badges/" + badge + "/revocation")
                .bodyValue(body)
                .exchange();
    }

    void status(WebTestClient client, BadgeId badge, int status) {
        client.get().uri(path(badge, "svg")).exchange().expectStatus().isEqualTo(status);
    }

    byte[] file(WebTestClient client, BadgeId badge, String form) {
        return Objects.requireNonNull(client.mutate()
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(2_000_000))
                .build()
                .get()
                .uri(path(badge, form))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBodyContent());
    }

    String path(BadgeId badge, String form) {
        return "/api/v1/meetings/" + meeting + "/badges/" + badge + "." + form;
    }

    /** By the decoder that did not write the code; the other one misses one random code in 150, whatever the resolution. */
    static String decode(byte[] png) throws Exception {
        return decode(ImageIO.read(new ByteArrayInputStream(png)));
    }

    static String decode(java.awt.image.BufferedImage image) {
        List<String> codes = PrintedPages.codes(image);
        assertThat(codes).hasSize(1);
        return codes.get(0);
    }
}
