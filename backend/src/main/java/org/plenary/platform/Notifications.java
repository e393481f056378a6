package org.plenary.platform;

import io.r2dbc.postgresql.PostgresqlConnectionConfiguration;
import io.r2dbc.postgresql.PostgresqlConnectionFactory;
import io.r2dbc.postgresql.PostgresqlConnectionFactoryProvider;
import io.r2dbc.postgresql.api.Notification;
import io.r2dbc.postgresql.api.PostgresqlConnection;
import java.time.Duration;
import org.springframework.boot.r2dbc.autoconfigure.R2dbcConnectionDetails;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.DependsOn;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.util.retry.Retry;

/**
 * The one connection of this instance on which PostgreSQL tells it what happened anywhere. It is never of the pool. When it
 * drops, it comes back by itself and says so ({@code RECONNECTED}): whoever listens then reads again, since what was sent
 * meanwhile is lost.
 */
@Component
@DependsOn("flywayInitializer")
class Notifications implements SmartLifecycle {

    /** One message on one of the two channels. */
    record Heard(String channel, String payload) {}

    static final String EVENT = "plenary_event";
    static final String SIGNAL = "plenary_signal";
    static final String RECONNECTED = "reconnected";

    private final PostgresqlConnectionFactory connections;
    private final Sinks.Many<Heard> heard = Sinks.many().multicast().directBestEffort();
    private volatile Disposable.Swap listening = reactor.core.Disposables.swap();

    Notifications(R2dbcConnectionDetails details) {
        PostgresqlConnectionConfiguration configuration = PostgresqlConnectionFactoryProvider.builder(
                        details.getConnectionFactoryOptions())
                .applicationName("plenary-listen")
                .tcpKeepAlive(true)
                .build();
        this.connections = new PostgresqlConnectionFactory(configuration);
    }

    Flux<Heard> heard() {
        return heard.asFlux();
    }

    @Override
    public void start() {
        listening = reactor.core.Disposables.swap();
        listening.update(listen().retryWhen(
                        Retry.backoff(Long.MAX_VALUE, Duration.ofMillis(200)).maxBackoff(Duration.ofSeconds(5)))
                .subscribe(heard::tryEmitNext));
    }

    private Flux<Heard> listen() {
        return Flux.usingWhen(connections.create(), this::receive, PostgresqlConnection::close);
    }

    private Flux<Heard> receive(PostgresqlConnection connection) {
        Mono<Heard> listen = connection
                .createStatement("listen " + EVENT + "; listen " + SIGNAL)
                .execute()
                .flatMap(result -> result.getRowsUpdated())
                .then(Mono.just(new Heard(RECONNECTED, "")));
        Flux<Heard> notices = connection.getNotifications().map(Notifications::of);
        return listen.concatWith(notices).concatWith(Mono.error(() -> new IllegalStateException("connection ended")));
    }

    private static Heard of(Notification notification) {
        String payload = notification.getParameter();
        return new Heard(notification.getName(), payload == null ? "" : payload);
    }

    @Override
    public void stop() {
        listening.dispose();
    }

    @Override
    public boolean isRunning() {
        return !listening.isDisposed() && listening.get() != null;
    }
}
