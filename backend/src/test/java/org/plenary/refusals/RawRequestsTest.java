package org.plenary.refusals;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.plenary.kernel.Language;
import org.plenary.testing.PlenaryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** Bytes that no well-behaved client sends, written to the socket as they are: each is explained, and the server goes on. */
@PlenaryTest(shared = true)
class RawRequestsTest {

    private static final String LONG = "a".repeat(20_000);

    @Autowired
    Environment environment;

    static Stream<String> unreadableAddresses() {
        return Stream.of(
                "/api/v1/meetings/a%00b",
                "/api/v1/meetings/a%2fb",
                "/api/v1/meetings/a%2Fb",
                "/api/v1/meetings/a%5cb",
                "/api/v1/meetings/a\\b",
                "/api/v1/meetings/a;b=c",
                "/api/v1/meetings/a%3bb",
                "/api/v1/meetings/a%0ab",
                "/api/v1/meetings/a%25b",
                "/api/v1/meetings/a|b",
                "/api/v1/meetings/{a}",
                "/api/v1/../meetings",
                "/api/v1/%2e%2e/meetings",
                "/api/v1//meetings",
                "/api/v1/%zz",
                "/api/v1/a%",
                "/api/v1/meetings?q=%zz",
                "/api/v1/meetings/\u0001",
                "/%00",
                "/x;y");
    }

    @ParameterizedTest
    @MethodSource("unreadableAddresses")
    void anAddressThatCannotBeReadIsExplainedInSixLanguages(String path) throws IOException {
        for (Language reader : Language.values()) {
            Refusal refusal = send("GET " + path + " HTTP/1.1", "Accept-Language: " + Refusal.header(reader));
            assertThat(refusal.status()).as(path).isEqualTo(400);
            assertThat(refusal.code()).isEqualTo("request.address");
            complete(refusal, path, reader);
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whatIsTooLongIsExplained(Language reader) throws IOException {
        String language = "Accept-Language: " + reader.tag();
        Refusal address = send("GET /api/v1/meetings?q=" + LONG + " HTTP/1.1", language);
        Refusal head = send("GET /api/v1/meetings HTTP/1.1", language, "X-Much: " + LONG);

        assertThat(address.status()).isEqualTo(414);
        assertThat(head.status()).isIn(413, 431);
        assertThat(List.of(address.code(), head.code())).containsOnly("request.too-large");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void anUnknownMethodIsNotAllowed(Language reader) throws IOException {
        for (String method : List.of("TRACE", "BREW", "PROPFIND")) {
            Refusal refusal = send(method + " /api/v1/meetings HTTP/1.1", "Accept-Language: " + reader.tag());
            assertThat(refusal.status()).as(method).isEqualTo(405);
            assertThat(refusal.code()).isEqualTo("request.method");
            complete(refusal, method, reader);
            assertThat(String.valueOf(refusal.problem().get("detail"))).contains("GET", "PUT");
        }
    }

    @Test
    void whatIsNoHttpGetsAnAnswerAndTheServerGoesOn() throws IOException {
        for (String start : List.of("HELLO", "GET", "\u0000\u0001\u0002", "GET  HTTP/1.1")) {
            assertThat(send(start).status()).as(start).isBetween(400, 499);
        }
        assertThat(send("GET /api/v1/session HTTP/1.1").status()).isEqualTo(200);
    }

    private static void complete(Refusal refusal, String what, Language reader) {
        var withInstance = new java.util.LinkedHashMap<>(refusal.problem());
        withInstance.putIfAbsent("instance", "unreadable");
        new Refusal(refusal.status(), refusal.type(), refusal.language(), withInstance).isComplete(what, reader);
    }

    private Refusal send(String start, String... headers) throws IOException {
        var lines = new ArrayList<String>(List.of(start, "Host: localhost", "Connection: close"));
        lines.addAll(List.of(headers));
        int port = environment.getRequiredProperty("local.server.port", Integer.class);
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write((String.join("\r\n", lines) + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
            return read(socket.getInputStream().readAllBytes());
        }
    }

    private static Refusal read(byte[] answer) {
        String text = new String(answer, StandardCharsets.UTF_8);
        int end = text.indexOf("\r\n\r\n");
        assertThat(end).as(text).isPositive();
        String head = text.substring(0, end);
        byte[] body = text.substring(end + 4).getBytes(StandardCharsets.UTF_8);
        return Refusal.of(
                Integer.parseInt(head.substring(9, 12)),
                header(head, "content-type"),
                header(head, "content-language"),
                body);
    }

    private static String header(String head, String name) {
        return head.lines()
                .filter(line -> line.toLowerCase(java.util.Locale.ROOT).startsWith(name + ":"))
                .map(line -> line.substring(name.length() + 1).strip())
                .findFirst()
                .orElse("");
    }
}
