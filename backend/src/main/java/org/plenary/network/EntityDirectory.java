package org.plenary.network;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plenary.kernel.EntityCode;
import org.plenary.kernel.Language;
import org.plenary.kernel.Problem;

/** All entities at one instant, to look many up without asking the database for each. */
public final class EntityDirectory {

    private final Map<EntityCode, Entity> entities = new LinkedHashMap<>();

    EntityDirectory(List<Entity> all) {
        all.forEach(entity -> entities.put(entity.code(), entity));
    }

    public Optional<Entity> find(EntityCode code) {
        return Optional.ofNullable(entities.get(code));
    }

    /** @throws Problem {@code network.unknown-entity} when there is none of that code */
    public Entity require(EntityCode code) {
        return find(code).orElseThrow(() -> unknown(code));
    }

    /** @throws Problem {@code network.unknown-entity}, or {@code network.cannot-chair} for what is no State and no organisation of States */
    public Entity requireChair(EntityCode code, String field) {
        Entity entity = require(code);
        if (!entity.kind().chairs()) {
            throw Problem.of("network.cannot-chair", 400)
                    .rule("N3")
                    .field(field)
                    .with("entity", entity.name());
        }
        return entity;
    }

    public EntityRef ref(EntityCode code, Language language) {
        return EntityRef.of(require(code), language);
    }

    /** All entities in the alphabetical order of that language (R10). */
    public List<Entity> sorted(Language language) {
        return entities.values().stream().sorted(EntityOrder.in(language)).toList();
    }

    static Problem unknown(EntityCode code) {
        return Problem.of("network.unknown-entity", 404)
                .rule("R10")
                .field("entity")
                .with("entity", code.value());
    }
}
