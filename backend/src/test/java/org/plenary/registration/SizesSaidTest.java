package org.plenary.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;

/** A size that is not kept is told as one person tells another: how many at most or at least, and of what. */
@PlenaryTest(shared = true)
@Import(SignedIn.class)
class SizesSaidTest {

    @Autowired
    SignedIn signedIn;

    DelegationSamples delegation;

    @BeforeEach
    void delegation() {
        delegation = new DelegationSamples(signedIn, "GHA");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | At most 1,000 characters           | Choose at most 200            | Choose at least one
            fr | 1 000 caractères au plus           | Choisissez-en 200 au plus     | Choisissez-en au moins un
            es | Como máximo 1.000 caracteres        | Elija como máximo 200         | Elija al menos uno
            ru | Не более 1 000 знаков              | Выберите не более 200 вариантов | Выберите хотя бы один вариант
            zh | 最多1,000个字符                     | 最多选择200项                  | 请至少选择一项
            ar | 1,000 حرف على الأكثر                | اختاروا 200 على الأكثر         | اختاروا واحداً على الأقل
            """)
    void inEachLanguage(String language, String text, String many, String none) {
        assertThat(said(language, List.of(somebody()), "x".repeat(1001))).isEqualTo(text);
        assertThat(said(language, Collections.nCopies(201, somebody()), "x")).isEqualTo(many);
        assertThat(said(language, List.of(), "x")).isEqualTo(none);
    }

    private static Map<String, ?> somebody() {
        return Map.of("id", UUID.randomUUID().toString(), "version", 1);
    }

    private String said(String language, List<?> participants, String reason) {
        var request = Map.of("participants", participants, "decision", "return", "reason", reason);
        Map<?, ?> problem = delegation
                .secretariat
                .post()
                .uri("/api/v1/meetings/" + delegation.meeting + "/participants/decisions")
                .header(HttpHeaders.ACCEPT_LANGUAGE, language)
                .bodyValue(request)
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();
        List<?> errors = (List<?>) problem.get("errors");
        String message = (String) ((Map<?, ?>) errors.get(0)).get("message");
        return message.replaceAll("[\\u00a0\\u202f]", " ");
    }
}
