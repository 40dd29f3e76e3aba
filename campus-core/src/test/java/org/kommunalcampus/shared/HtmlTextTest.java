package org.kommunalcampus.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlTextTest {

    private static final int LONG = 80 * 1024;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Recht &amp; Ordnung|Recht & Ordnung",
                "a  <b>b</b>\tc|a b c",
                "2 < 3 und 4 > 3|2 < 3 und 4 > 3",
                "<script>alert(1)</script>Text<!-- still -->|Text",
                "<p title='a>b'>Text</p>|Text",
                "<div>offen|offen"
            })
    void markupGoesAndWordsStay(String html, String text) {
        assertThat(HtmlText.of(html)).isEqualTo(text);
    }

    @Test
    void linesOfPlainTextStay() {
        assertThat(HtmlText.of("Eins\nZwei\n\n\n\nDrei")).isEqualTo("Eins\nZwei\n\nDrei");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a",
                "<",
                "<!--",
                "<script",
                "<li>",
                "<p><b>",
                "<table><tr>",
                "\n",
                " \n",
                "– ",
                "&",
                "&#",
                "</p",
                "<x a=\""
            })
    @Timeout(20)
    void noTextTakesLongerThanItsLengthJustifies(String piece) {
        String html = piece.repeat(LONG / piece.length());

        assertThat(HtmlText.of(html)).hasSizeLessThanOrEqualTo(2 * LONG);
    }
}
