package org.plenary.badges.prints;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** By what a name is sorted in its envelope, and which badges a run takes. */
class EnvelopesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Maria NUNEZ IBANEZ    | NUNEZ IBANEZ
            NUNEZ IBANEZ Maria    | NUNEZ IBANEZ
            Amina Diallo          | Diallo
            Sukarno               | Sukarno
            AMINA DIALLO          | DIALLO
            John F. O'NEILL       | O'NEILL
            Fatima Al-Mansouri    | Al-Mansouri
            """)
    void theFamilyNameIsWhatStandsInCapitalsElseTheLastWord(String name, String family) {
        assertThat(Envelopes.familyName(name)).isEqualTo(family);
    }

    /** Marks and case come after nothing: Ibáñez lies beside IBANEZ, not behind Zapata. */
    @Test
    void marksAndCaseDoNotCount() {
        assertThat(Envelopes.key("Ibáñez")).isEqualTo(Envelopes.key("IBANEZ")).isLessThan(Envelopes.key("Zapata"));
        assertThat(Envelopes.key("Özil")).isLessThan(Envelopes.key("Zapata"));
    }

    @Test
    void whatIsOutstandingIsWhatIsMissingAndWhatHasChanged() {
        for (Which which : Which.values()) {
            assertThat(which.takes("a", null)).as(which + " never printed").isEqualTo(which != Which.CHANGED);
            assertThat(which.takes("a", "b")).as(which + " printed otherwise").isEqualTo(which != Which.NOT_PRINTED);
            assertThat(which.takes("a", "a")).as(which + " printed so").isEqualTo(which == Which.ALL);
        }
    }
}
