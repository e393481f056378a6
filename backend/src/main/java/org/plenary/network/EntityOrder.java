package org.plenary.network;

import com.ibm.icu.text.Collator;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.plenary.kernel.Language;

/**
 * The alphabetical order of entities in each language (R10): the collation of that language on the name without article, so
 * that Côte d'Ivoire stands between Costa Rica and Croatia. The kind plays no part here.
 */
public final class EntityOrder {

    private static final Map<Language, Comparator<Entity>> ORDERS = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            ORDERS.put(language, orderOf(language));
        }
    }

    private EntityOrder() {}

    public static Comparator<Entity> in(Language language) {
        return Objects.requireNonNull(ORDERS.get(language));
    }

    private static Comparator<Entity> orderOf(Language language) {
        // frozen: a collator that may not change any more is safe for all threads
        Collator collator = Collator.getInstance(language.locale()).freeze();
        return Comparator.comparing((Entity entity) -> entity.sortName().in(language), collator::compare)
                .thenComparing(entity -> entity.code().value());
    }
}
