package org.plenary.network;

import org.plenary.kernel.EntityCode;
import org.plenary.kernel.Language;

/** An entity as answers name it: its code, its class, and its name in the reader's language. */
public record EntityRef(EntityCode code, String name, EntityKind kind) {

    public static EntityRef of(Entity entity, Language language) {
        return new EntityRef(entity.code(), entity.name().in(language), entity.kind());
    }
}
