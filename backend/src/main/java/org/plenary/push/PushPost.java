package org.plenary.push;

import io.netty.channel.ChannelOption;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.Problem;
import org.plenary.platform.BlockingWork;
import org.plenary.platform.PublicUrl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientRequestException;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;

/** Hands one notice to a push service (RFC 8030), encrypted to its device and signed by the installation. Follows no redirect. */
@Component
class PushPost {

    /** What became of it: the status, and when the push service wants to be asked again, where it says so. */
    record Answer(int status, @Nullable Duration again) {

        /** Nobody was reached: certainly not delivered. */
        static final Answer NOBODY = new Answer(0, null);

        /** Sent, but never answered. */
        static final Answer SILENCE = new Answer(-1, null);

        boolean delivered() {
            return status >= 200 && status < 300;
        }

        /** The device does not exist any more (RFC 8030, 7.3). */
        boolean gone() {
            return status == HttpStatus.NOT_FOUND.value() || status == HttpStatus.GONE.value();
        }

        boolean tryAgain() {
            return status == 0 || status == HttpStatus.TOO_MANY_REQUESTS.value() || status >= 500;
        }
    }

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration RESPONSE = Duration.ofSeconds(10);
    private static final Duration LONGEST = Duration.ofHours(1);

    private final InstallationKeys keys;
    private final PushServices services;
    private final BlockingWork work;
    private final PublicUrl publicUrl;
    private final PushSettings settings;
    private final Clock clock;
    /** Made when it is first needed: most starts send nothing. */
    private final SingletonSupplier<WebClient> client;

    PushPost(
            InstallationKeys keys,
            PushServices services,
            BlockingWork work,
            PublicUrl publicUrl,
            PushSettings settings,
            Clock clock) {
        this.keys = keys;
        this.services = services;
        this.work = work;
        this.publicUrl = publicUrl;
        this.settings = settings;
        this.clock = clock;
        this.client = SingletonSupplier.of(() -> client(settings.loopback()));
    }

    private static WebClient client(boolean loopback) {
        HttpClient http = HttpClient.create()
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, (int) CONNECT.toMillis())
                .responseTimeout(RESPONSE);
        HttpClient guarded =
                loopback ? http : http.resolvedAddressesSelector((config, found) -> PublicAddresses.of(found));
        return WebClient.builder()
                .clientConnector(new ReactorClientHttpConnector(guarded))
                .build();
    }

    /**
     * An error says that nothing was sent.
     *
     * @param posting asked just before it is sent: without true nothing is, and there is no answer
     */
    Mono<Answer> send(PushDevice device, NoticeStore.Waiting notice, Mono<Boolean> posting) {
        return keys.get()
                .flatMap(key -> work.call(() -> request(device, notice, key)))
                .flatMap(request -> posting.filter(Boolean::booleanValue).flatMap(sure -> exchange(request)))
                .onErrorResume(Problem.class, refused -> Mono.just(new Answer(HttpStatus.FORBIDDEN.value(), null)));
    }

    private static Mono<Answer> exchange(WebClient.RequestHeadersSpec<?> request) {
        return request.exchangeToMono(PushPost::answer)
                .onErrorResume(WebClientRequestException.class, error -> Mono.just(unanswered(error)))
                .onErrorReturn(Answer.SILENCE);
    }

    private WebClient.RequestHeadersSpec<?> request(
            PushDevice device, NoticeStore.Waiting notice, InstallationKey key) {
        URI endpoint = services.require(device.endpoint());
        Instant now = clock.instant();
        String contact = settings.contact() == null ? publicUrl.of("/") : settings.contact();
        byte[] text = notice.payload().getBytes(StandardCharsets.UTF_8);
        return client.obtain()
                .post()
                .uri(endpoint)
                .header(HttpHeaders.AUTHORIZATION, key.authorization(endpoint, contact, now))
                .header(HttpHeaders.USER_AGENT, "Plenary")
                .header(HttpHeaders.CONTENT_TYPE, "application/octet-stream")
                .header(HttpHeaders.CONTENT_ENCODING, "aes128gcm")
                .header(
                        "TTL",
                        Long.toString(Duration.between(now, notice.expiresAt()).toSeconds()))
                .header("Urgency", notice.urgency())
                .header("Topic", notice.topic())
                .bodyValue(SealedNotice.of(text, device.publicKey(), device.secret()));
    }

    private static Mono<Answer> answer(ClientResponse response) {
        String again = response.headers().asHttpHeaders().getFirst(HttpHeaders.RETRY_AFTER);
        return response.releaseBody()
                .thenReturn(new Answer(response.statusCode().value(), seconds(again)));
    }

    private static @Nullable Duration seconds(@Nullable String retryAfter) {
        if (retryAfter == null || !retryAfter.matches("\\d{1,6}")) {
            return null;
        }
        Duration said = Duration.ofSeconds(Long.parseLong(retryAfter));
        return said.compareTo(LONGEST) > 0 ? LONGEST : said;
    }

    private static Answer unanswered(WebClientRequestException error) {
        Throwable cause = error.getCause();
        boolean nobody = cause instanceof ConnectException || cause instanceof UnknownHostException;
        return nobody ? Answer.NOBODY : Answer.SILENCE;
    }
}
