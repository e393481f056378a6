package org.plenary.badges;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.badges.document.PrintedPages;
import org.plenary.identity.Grant;
import org.plenary.identity.Role;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.SignedIn;
import org.springframework.context.annotation.Import;

/** Nameplates over HTTP: whose, in which languages, for whom. */
@PlenaryTest(shared = true)
@Import(SignedIn.class)
class NameplatesTest extends ApprovedPersonStage {

    @BeforeEach
    void twoStatesCome() {
        approve("CHN", "王晓燕", "Wang Xiaoyan");
        samples.approved(meeting, samples.delegation(meeting, "CIV"), BadgeSamples.person("Aya Brou", "Aya Brou"));
        samples.delegation(meeting, "CHL");
    }

    private String path() {
        return "/api/v1/meetings/" + meeting;
    }

    private byte[] file(String address) {
        return Objects.requireNonNull(samples.office()
                .get()
                .uri(path() + address)
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentType("application/pdf")
                .expectBody()
                .returnResult()
                .getResponseBodyContent());
    }

    @Test
    void everyDelegationThatComesHasOneInTwoLanguages() throws Exception {
        List<String> pages = PrintedPages.pages(file("/nameplates.pdf?lang=fr&second=zh"));

        assertThat(pages).hasSize(2);
        assertThat(pages.get(0)).contains("Chine", "中国");
        assertThat(pages.get(1)).contains("Côte d", "科特迪瓦").doesNotContain("Chine");
    }

    @Test
    void oneDelegationHasItsOwn() throws Exception {
        String text = PrintedPages.text(file("/delegations/" + delegation + "/nameplate.pdf?lang=ru"));

        assertThat(text).contains("Китай").doesNotContain("China");
    }

    @Test
    void aPersonAtThePodiumIsNamedWithHonorificAndInBothScripts() throws Exception {
        String text = PrintedPages.text(file("/participants/" + person + "/nameplate.pdf?lang=en"));

        assertThat(text).contains("H.E. Ms.", "王晓燕", "Wang Xiaoyan", "China");
    }

    @Test
    void aliasAndLatinLettersStandForNamesThatMayNotOrCannotBePrinted() throws Exception {
        var hidden = BadgeSamples.person("Nadia Secret", "Nadia Secret");
        hidden.put("alias", "Delegate Two");
        var protectedPerson = samples.approved(meeting, delegation, hidden);
        var georgian = samples.approved(meeting, delegation, BadgeSamples.person("ნინო", "Nino Beridze"));

        assertThat(PrintedPages.text(file("/participants/" + protectedPerson + "/nameplate.pdf")))
                .contains("Delegate Two")
                .doesNotContain("Nadia");
        assertThat(PrintedPages.text(file("/participants/" + georgian + "/nameplate.pdf")))
                .contains("Nino Beridze");
    }

    @Test
    void onlyTheSecretariatOfTheMeetingHasThem() {
        var elsewhere = samples.today();
        String other = "/api/v1/meetings/" + elsewhere;
        var office = signedIn.secretariat(elsewhere);

        office.get().uri(path() + "/nameplates.pdf").exchange().expectStatus().isForbidden();
        office.get()
                .uri(other + "/delegations/" + delegation + "/nameplate.pdf")
                .exchange()
                .expectStatus()
                .isNotFound();
        office.get()
                .uri(other + "/participants/" + person + "/nameplate.pdf")
                .exchange()
                .expectStatus()
                .isNotFound();
        office.get()
                .uri(other + "/nameplates.pdf")
                .exchange()
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("badges.no-nameplates");
        signedIn.as(Grant.of(Role.PROTOCOL_OFFICER, meeting))
                .client()
                .get()
                .uri(path() + "/nameplates.pdf")
                .exchange()
                .expectStatus()
                .isForbidden();
    }
}
