package org.plenary.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plenary.identity.Grant;
import org.plenary.identity.Role;
import org.plenary.kernel.Language;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.Zones;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.reactive.server.StatusAssertions;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The zone of a meeting is found by what people call the place. */
@PlenaryTest(shared = true)
@Import(SignedIn.class)
class ZoneSearchTest {

    @Autowired
    ZoneSearch search;

    @Autowired
    SignedIn signedIn;

    @ParameterizedTest
    @CsvSource({
        "Tallinn, Europe/Tallinn",
        "tallin, Europe/Tallinn",
        "Таллин, Europe/Tallinn",
        "塔林, Europe/Tallinn",
        "Europe/Tallinn, Europe/Tallinn",
        "Le Caire, Africa/Cairo",
        "القاهرة, Africa/Cairo",
        "Нью-Йорк, America/New_York",
        "new york, America/New_York",
        "Saint-Domingue, America/Santo_Domingo",
        "sao tome, Africa/Sao_Tome",
        "Addis Abeba, Africa/Addis_Ababa",
        "Windhoek, Africa/Windhoek",
        "Bern, Europe/Zurich",
        "日内瓦, Europe/Zurich",
        "La Haya, Europe/Amsterdam",
        "أبوظبي, Asia/Dubai",
        "yaounde, Africa/Douala",
        "Estonia, Europe/Tallinn",
        "Эстония, Europe/Tallinn",
        "Suiza, Europe/Zurich",
        "سويسرا, Europe/Zurich",
        "Namibia, Africa/Windhoek",
        "United Arab Emirates, Asia/Dubai",
        "Côte d'Ivoire, Africa/Abidjan"
    })
    void isFoundFirst(String text, String zone) {
        assertThat(search.find(text, Language.EN).block())
                .first()
                .extracting("zone")
                .isEqualTo(zone);
    }

    @ParameterizedTest
    @CsvSource({"Calcutta, Asia/Kolkata, Asia/Calcutta", "Kiev, Europe/Kyiv, Europe/Kiev"})
    void anOlderNameFindsIt(String text, String present, String older) {
        assertThat(search.find(text, Language.EN).block())
                .first()
                .extracting("zone")
                .isIn(present, older);
    }

    /** The cities without a zone of their own stand under zones that exist, and each is found in six languages. */
    @Test
    void everyCityOfTheTableIsFound() {
        Map<String, Set<String>> table = ZoneCities.all();
        List<ZoneNames> zones = ZoneNames.all();
        assertThat(table.values().stream().mapToInt(Set::size).sum()).isGreaterThan(250);
        table.forEach((zone, cities) -> assertThat(zones)
                .as(zone)
                .anySatisfy(found -> assertThat(found.cities()).containsAll(cities)));
    }

    /** Every zone that is named after a city is found by it, capitals among them. */
    @Test
    void everyCityWithAZoneOfItsOwnIsFound() {
        List<ZoneNames> all = ZoneNames.all();
        assertThat(all).hasSizeGreaterThan(380);
        for (ZoneNames zone : all) {
            assertThat(Zones.require(zone.id()).getId()).isEqualTo(zone.id());
            for (Language language : Language.values()) {
                assertThat(zone.cities()).as(zone.id()).contains(ZoneNames.plain(zone.city(language)));
            }
            assertThat(search.find(zone.city(Language.EN), Language.EN).block())
                    .as(zone.id())
                    .extracting(ZoneSearch.Found::zone)
                    .contains(zone.id());
        }
    }

    @Test
    void theSecretariatOfAMeetingIsAnsweredInItsLanguage() {
        WebTestClient client = signedIn.secretariat(MeetingCode.of("zones-here"));
        client.get()
                .uri("/api/v1/zones?q={q}&lang=fr", "estonia")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items[0].zone")
                .isEqualTo("Europe/Tallinn")
                .jsonPath("$.items[0].state")
                .isEqualTo("Estonie");
        client.get()
                .uri("/api/v1/zones?q={q}", "Nowhere-on-Sea")
                .exchange()
                .expectBody()
                .jsonPath("$.items")
                .isEmpty();
        asked(signedIn.administrator()).isOk();
    }

    @Test
    void nobodyElseHasZonesRanked() {
        asked(signedIn.anonymous()).isUnauthorized();
        asked(signedIn.as().client()).isForbidden();
        asked(signedIn.as(Grant.of(Role.PROTOCOL_OFFICER, MeetingCode.of("zones-here")))
                        .client())
                .isForbidden();
    }

    private static StatusAssertions asked(WebTestClient client) {
        return client.get().uri("/api/v1/zones?q=estonia").exchange().expectStatus();
    }
}
