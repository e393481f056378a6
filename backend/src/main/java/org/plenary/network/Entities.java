package org.plenary.network;

import java.time.Duration;
import org.plenary.kernel.EntityCode;
import org.plenary.kernel.Language;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The States and organisations that can take part. They change with a release only, so a minute's memory is allowed. */
@Service
public class Entities {

    private static final Duration MEMORY = Duration.ofMinutes(1);

    private final Mono<EntityDirectory> directory;

    Entities(EntityStore store) {
        EntityOrder.in(Language.EN); // the collations read their files now, not in the first request
        this.directory = store.all()
                .collectList()
                .map(EntityDirectory::new)
                .cache(found -> MEMORY, failure -> Duration.ZERO, () -> Duration.ZERO);
    }

    /** The entity of that code, or the problem {@code network.unknown-entity}. */
    public Mono<Entity> byCode(EntityCode code) {
        return directory.map(found -> found.require(code));
    }

    public Flux<Entity> all() {
        return directory.flatMapIterable(found -> found.sorted(Language.EN));
    }

    /** All entities at once, for answers that name many. */
    public Mono<EntityDirectory> directory() {
        return directory;
    }
}
