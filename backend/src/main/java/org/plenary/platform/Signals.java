package org.plenary.platform;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Short words between instances, such as "this session is over": best effort, after commit. Whoever acts on one also works,
 * later, without it.
 */
@Component
public class Signals {

    private final DatabaseClient database;
    private final Notifications notifications;

    Signals(DatabaseClient database, Notifications notifications) {
        this.database = database;
        this.notifications = notifications;
    }

    /** Sends at commit; the payload is an id, no secret and no personal data. */
    public Mono<Void> send(String name, String payload) {
        return database.sql("select pg_notify('plenary_signal', :text)")
                .bind("text", name + " " + payload)
                .then();
    }

    /** The payloads of that name from now on, from all instances, this one included. */
    public Flux<String> received(String name) {
        return notifications
                .heard()
                .filter(heard -> heard.channel().equals(Notifications.SIGNAL))
                .filter(heard -> heard.payload().startsWith(name + " "))
                .map(heard -> heard.payload().substring(name.length() + 1));
    }

    /** Whenever this instance may have missed something: read again what you keep. */
    public Flux<String> missed() {
        return notifications
                .heard()
                .filter(heard -> heard.channel().equals(Notifications.RECONNECTED))
                .map(Notifications.Heard::payload);
    }
}
