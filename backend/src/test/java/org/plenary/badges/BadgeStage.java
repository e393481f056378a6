package org.plenary.badges;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
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

    static String decode(byte[] png) throws Exception {
        return decode(ImageIO.read(new ByteArrayInputStream(png)));
    }

    static String decode(java.awt.image.BufferedImage image) throws Exception {
        var bitmap = new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(image)));
        return new QRCodeReader().decode(bitmap).getText();
    }
}
