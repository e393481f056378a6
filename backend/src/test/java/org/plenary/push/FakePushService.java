package org.plenary.push;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.interfaces.ECPublicKey;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A push service on this machine with browsers behind it: it takes what arrives, and they decrypt it (RFC 8291, section 3). */
final class FakePushService implements AutoCloseable {

    /** A browser that lets itself be notified. */
    record Browser(String path, KeyPair keys, byte[] secret) {

        String point() {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Curve.encoded((ECPublicKey)
                    keys.getPublic()));
        }
    }

    /** What came for a browser, decrypted. */
    record Arrived(Map<String, String> headers, Map<String, String> shown) {}

    private final DisposableServer server;
    private final Map<String, Browser> browsers = new ConcurrentHashMap<>();
    private final Map<String, List<Arrived>> arrived = new ConcurrentHashMap<>();
    private final Map<String, Queue<Integer>> refusals = new ConcurrentHashMap<>();
    private final Set<String> hanging = ConcurrentHashMap.newKeySet();

    FakePushService() {
        server = HttpServer.create()
                .host("127.0.0.1")
                .port(0)
                .handle((request, response) -> take(request, response).then())
                .bindNow();
    }

    /** A browser that the signed-in person adds; the answer's id. */
    Browser added(WebTestClient client, String language) {
        Browser browser = browser();
        client.post()
                .uri("/api/v1/push-devices")
                .bodyValue(request(browser, language))
                .exchange()
                .expectStatus()
                .isOk();
        return browser;
    }

    Browser browser() {
        byte[] secret = new byte[16];
        Arrays.fill(secret, (byte) (browsers.size() + 1));
        var browser = new Browser("/send/" + java.util.UUID.randomUUID(), Curve.random(), secret);
        browsers.put(browser.path(), browser);
        arrived.put(browser.path(), new CopyOnWriteArrayList<>());
        refusals.put(browser.path(), new ConcurrentLinkedQueue<>(new ArrayDeque<>()));
        return browser;
    }

    Map<String, Object> request(Browser browser, String language) {
        return Map.of(
                "endpoint",
                endpoint(browser),
                "publicKey",
                browser.point(),
                "secret",
                Base64.getUrlEncoder().withoutPadding().encodeToString(browser.secret()),
                "language",
                language,
                "name",
                "Chrome, Android");
    }

    String endpoint(Browser browser) {
        return "http://127.0.0.1:" + server.port() + browser.path();
    }

    /** From now on no request for that browser is answered. */
    void hang(Browser browser) {
        hanging.add(browser.path());
    }

    /** The next request for that browser is answered so. */
    void refuse(Browser browser, int status) {
        refusals.get(browser.path()).add(status);
    }

    List<Arrived> arrived(Browser browser) {
        return arrived.get(browser.path());
    }

    private Mono<Void> take(HttpServerRequest request, HttpServerResponse response) {
        return request.receive().aggregate().asByteArray().flatMap(body -> {
            if (hanging.contains(request.uri())) {
                return Mono.never();
            }
            Browser browser = browsers.get(request.uri());
            Integer refusal = refusals.get(request.uri()).poll();
            if (refusal != null) {
                return response.status(refusal)
                        .header("Retry-After", "1")
                        .send()
                        .then();
            }
            var headers = new ConcurrentHashMap<String, String>();
            request.requestHeaders()
                    .forEach(header -> headers.put(header.getKey().toLowerCase(), header.getValue()));
            arrived.get(request.uri()).add(new Arrived(headers, opened(browser, body)));
            return response.status(201).send().then();
        });
    }

    private static Map<String, String> opened(Browser browser, byte[] body) {
        try {
            ByteBuffer whole = ByteBuffer.wrap(body);
            byte[] salt = taken(whole, 16);
            whole.getInt();
            byte[] senderPoint = taken(whole, whole.get());
            byte[] sealed = taken(whole, whole.remaining());
            KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
            agreement.init(browser.keys().getPrivate());
            agreement.doPhase(Curve.point(senderPoint), true);
            byte[] own = Curve.encoded((ECPublicKey) browser.keys().getPublic());
            byte[] info = ByteBuffer.allocate(14 + 65 + 65 + 1)
                    .put("WebPush: info\0".getBytes(StandardCharsets.US_ASCII))
                    .put(own)
                    .put(senderPoint)
                    .put((byte) 1)
                    .array();
            byte[] prk = hmac(salt, hmac(hmac(browser.secret(), agreement.generateSecret()), info));
            byte[] key = Arrays.copyOf(hmac(prk, bytes("Content-Encoding: aes128gcm\0\1")), 16);
            byte[] nonce = Arrays.copyOf(hmac(prk, bytes("Content-Encoding: nonce\0\1")), 12);
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
            String padded = new String(cipher.doFinal(sealed), StandardCharsets.UTF_8);
            String text = padded.substring(0, padded.lastIndexOf('\2'));
            return JsonMapper.shared().readValue(text, new TypeReference<>() {});
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] taken(ByteBuffer from, int length) {
        byte[] taken = new byte[length];
        from.get(taken);
        return taken;
    }

    private static byte[] hmac(byte[] key, byte[] message) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(message);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public void close() {
        server.disposeNow();
    }
}
