package org.plenary.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.plenary.kernel.EntityCode;
import org.plenary.kernel.Language;
import org.plenary.testing.PlenaryTest;
import org.springframework.beans.factory.annotation.Autowired;

/** The alphabetical order in each language, on the names as they are stored (R10). */
@PlenaryTest(shared = true)
class EntityOrderTest {

    @Autowired
    Entities entities;

    @Test
    void theStatesAreThoseOfTheUnitedNations() {
        List<Entity> all = entities.all().collectList().block();
        assertThat(all)
                .filteredOn(entity -> entity.kind() == EntityKind.MEMBER_STATE)
                .hasSize(193);
        assertThat(all)
                .filteredOn(entity -> entity.kind() == EntityKind.OBSERVER_STATE)
                .extracting(entity -> entity.code().value())
                .containsExactlyInAnyOrder("PSE", "VAT");
        assertThat(all).allSatisfy(entity -> {
            assertThat(entity.name().missing()).isEmpty();
            assertThat(entity.sortName().missing()).isEmpty();
        });
        assertThat(all).extracting(entity -> entity.code().value()).contains("AU", "ECOWAS", "UN-WOMEN", "OSCE");
    }

    @Test
    void standsWhereTheUnitedNationsPutIt() {
        assertThat(around(Language.EN, "CIV")).containsExactly("Costa Rica", "Côte d'Ivoire", "Croatia");
        assertThat(around(Language.EN, "TUR")).containsExactly("Tunisia", "Türkiye", "Turkmenistan");
        assertThat(around(Language.EN, "KOR")).containsExactly("Qatar", "Republic of Korea", "Republic of Moldova");
        assertThat(around(Language.FR, "CIV")).containsExactly("Costa Rica", "Côte d'Ivoire", "Croatie");
        assertThat(around(Language.FR, "EGY")).containsExactly("Dominique", "Égypte", "El Salvador");
        assertThat(around(Language.FR, "KOR"))
                .containsExactly("République centrafricaine", "République de Corée", "République de Moldova");
        assertThat(around(Language.ES, "CIV")).containsExactly("Costa Rica", "Côte d’Ivoire", "Croacia");
        assertThat(around(Language.ES, "TUR")).containsExactly("Túnez", "Türkiye", "Turkmenistán");
        assertThat(around(Language.RU, "CIV")).containsExactly("Коста-Рика", "Кот-д’Ивуар", "Куба");
        assertThat(around(Language.RU, "TUR")).containsExactly("Тунис", "Туркменистан", "Турция", "Уганда");
        assertThat(around(Language.ZH, "TUR")).containsExactly("图瓦卢", "土耳其", "土库曼斯坦");
    }

    @Test
    void theArabicArticleDoesNotCount() {
        assertThat(states(Language.AR)).startsWith("الاتحاد الروسي", "إثيوبيا", "أذربيجان", "الأرجنتين");
        assertThat(around(Language.AR, "ISL")).containsExactly("أيرلندا", "آيسلندا", "إيطاليا");
        assertThat(around(Language.AR, "CIV")).containsExactly("كوبا", "كوت ديفوار", "كوستاريكا");
        assertThat(around(Language.AR, "TUR")).containsExactly("تركمانستان", "تركيا", "ترينيداد وتوباغو");
        assertThat(around(Language.AR, "JPN").get(1)).isEqualTo("اليابان");
        assertThat(states(Language.AR)).endsWith("اليابان", "اليمن", "اليونان");
    }

    /** The State between its neighbours; Türkiye's in Russian are two on one side. */
    private List<String> around(Language language, String code) {
        List<String> names = states(language);
        String name = entities.byCode(EntityCode.of(code)).block().name().in(language);
        int at = names.indexOf(name);
        int before = language == Language.RU && code.equals("TUR") ? 2 : 1;
        return names.subList(at - before, at + 2);
    }

    private List<String> states(Language language) {
        return entities.directory().block().sorted(language).stream()
                .filter(entity -> entity.kind().state())
                .map(entity -> entity.name().in(language))
                .toList();
    }
}
