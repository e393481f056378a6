package org.plenary.badges;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The codes of the verdict table were made by another program: ours signs the same claims to the same text. */
class CodeVectorsTest {

    @TestFactory
    Stream<DynamicTest> everySignedCode() throws IOException {
        JsonNode file;
        try (InputStream in = CodeVectorsTest.class.getResourceAsStream("/checkin/verdict-vectors.json")) {
            file = JsonMapper.shared().readTree(Objects.requireNonNull(in));
        }
        return file.get("codes")
                .propertyStream()
                .filter(code -> code.getValue().has("claims"))
                .map(code -> DynamicTest.dynamicTest(code.getKey(), () -> signs(file, code.getValue())));
    }

    private static void signs(JsonNode file, JsonNode code) {
        String seed = file.get("testSeeds").get(code.get("signedBy").asString()).asString();
        JsonNode claims = code.get("claims");

        BadgeCode signed = new SigningKey(Base64.getUrlDecoder().decode(seed))
                .sign(new BadgeClaims(
                        claims.get("key").asInt(),
                        claims.get("meeting").asLong(),
                        HexFormat.fromHexDigitsToLong(claims.get("registration").asString()),
                        claims.get("generation").asInt(),
                        claims.get("category").asInt(),
                        Instant.parse(claims.get("notBefore").asString()),
                        claims.get("hours").asInt(),
                        ZoneSet.of(claims.get("zones").asString())));

        assertThat(signed.text()).isEqualTo(code.get("text").asString());
    }
}
