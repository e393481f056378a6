package org.plenary.platform;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Where a command leaves its events, in its own transaction: told if and only if the command commits. */
@Component
public class Outbox {

    private final OutboxStore store;
    private final ObjectProvider<OutboxHandler> handlers;

    Outbox(OutboxStore store, ObjectProvider<OutboxHandler> handlers) {
        this.store = store;
        this.handlers = handlers;
    }

    /** Stores the event and a task for each handler of its topic, and notifies all instances at commit. */
    public Mono<Void> append(DomainEvent event) {
        return appendAll(List.of(event));
    }

    /** The same for events of many commands that were carried out together, in their sequence. */
    public Mono<Void> appendAll(List<DomainEvent> events) {
        return store.appendAll(
                events,
                events.stream()
                        .map(DomainEvent::topic)
                        .distinct()
                        .collect(Collectors.toMap(Function.identity(), this::handlersOf)));
    }

    /** How much of what handlers owe was not tried yet; what failed comes again later and is not counted. */
    public Mono<Long> waiting() {
        return store.waiting();
    }

    private List<OutboxStore.Owed> handlersOf(String topic) {
        return handlers.stream()
                .filter(handler -> handler.topics().contains(topic))
                .map(handler -> new OutboxStore.Owed(
                        handler.name(), handler.patience(topic).toMillis()))
                .toList();
    }
}
