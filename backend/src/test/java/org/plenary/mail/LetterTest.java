package org.plenary.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plenary.kernel.Language;

/** What becomes of the words: plain text, HTML, and the values that people wrote into them. */
class LetterTest {

    @Test
    void nobodyWritesMarkupOrHeadersIntoALetter() {
        var letter = new LetterText(
                Language.EN,
                "Hello\r\nBcc: x@y.example",
                "<script>alert(1)</script>\n\nhttps://a.example/\"onclick=\"x\u0000");
        assertThat(letter.subject()).isEqualTo("Hello Bcc: x@y.example");
        assertThat(letter.text()).doesNotContain("\u0000");
        assertThat(LetterHtml.of(letter, "Open"))
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("<script", "\"onclick");
    }

    @Test
    void aLineThatIsALinkBecomesAButtonAndDigitsACode() {
        var letter = new LetterText(Language.FR, "s", "Bonjour\n\nhttps://p.example/sign-in/link#abc\n\n1234 5678");
        assertThat(LetterHtml.of(letter, "Ouvrir"))
                .contains("lang=\"fr\" dir=\"ltr\"", "<a href=\"https://p.example/sign-in/link#abc\"", ">Ouvrir</a>")
                .contains("monospace", "1234 5678");
    }

    @Test
    void arabicReadsFromRightToLeftButLinksAndCodesDoNot() {
        var letter = new LetterText(Language.AR, "دعوة", "مرحبا\n\n1234 5678\n\nhttps://p.example/");
        assertThat(LetterHtml.of(letter, "فتح"))
                .contains(
                        "<html lang=\"ar\" dir=\"rtl\">",
                        "<body dir=\"rtl\"",
                        "<span dir=\"ltr\"",
                        "<small dir=\"ltr\"");
    }

    @Test
    void emptyParagraphsDisappear() {
        assertThat(new LetterText(Language.EN, "s", "a\n\n  \n\n\n\nb").paragraphs())
                .containsExactly("a", "b");
    }

    @Test
    void aLetterWithASignInLinkIsAKeyWhateverTheArgumentIsCalled() {
        assertThat(LetterText.holdsSecret(Map.of("anything", "https://p.example/sign-in/link#abc")))
                .isTrue();
        assertThat(LetterText.holdsSecret(Map.of("url", "https://p.example/meetings/x", "n", 3)))
                .isFalse();
    }

    @Test
    void pausesGrowToFourHours() {
        assertThat(Attempts.pauseAfter(1)).isEqualTo(Duration.ofSeconds(30));
        assertThat(Attempts.pauseAfter(2)).isEqualTo(Duration.ofMinutes(1));
        assertThat(Attempts.pauseAfter(12)).isEqualTo(Duration.ofHours(4));
        assertThat(Attempts.pauseAfter(1_000)).isEqualTo(Duration.ofHours(4));
    }
}
