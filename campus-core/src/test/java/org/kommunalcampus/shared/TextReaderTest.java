package org.kommunalcampus.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What remains of texts. */
class TextReaderTest {

    @Test
    void umlautsHaveOneForm() {
        assertThat(TextReader.clean("U\u0308bung")).isEqualTo("\u00dcbung");
    }

    @Test
    void whatNobodySeesIsLeftOut() {
        assertThat(TextReader.clean("a\u0000b\u200bc\ufeffd\u00ade\u202ef\u2066g\u0007h\ufffei\u3164j\ud800k"))
                .isEqualTo("abcdefghijk");
    }

    @Test
    void linesStayLines() {
        assertThat(TextReader.clean(" a\r\nb\u000bc\u2028d\te ")).isEqualTo("a\nb\nc\nd e");
        assertThat(TextReader.cleanLine("a\r\n\r\nb")).isEqualTo("a b");
    }

    @Test
    void emojiStayWhole() {
        String family = "\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67";
        assertThat(TextReader.clean(family + "x\u200dy")).isEqualTo(family + "xy");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u200b", "\u00a0", "\u3164", "\u2800", "...", "\u202e", "\u0301"})
    void aTitleWithoutALetterIsNone(String text) {
        assertThat(TextReader.line(100).readVisible(text)).isInstanceOf(Parsed.Unreadable.class);
    }

    @Test
    void aTextThatIsTooLongIsRefusedNotCut() {
        assertThat(TextReader.line(3).read("abcd").value()).isEmpty();
        assertThat(TextReader.line(3).read(" abc ").value()).contains("abc");
        assertThat(TextReader.line(3).read("a".repeat(10_000_000)).value()).isEmpty();
    }

    @Test
    void marksWithoutEndCostNothing() {
        String marks = "a" + "\u0301\u0316".repeat(100_000);
        assertTimeoutPreemptively(
                Duration.ofSeconds(2), () -> assertThat(TextReader.clean(marks)).hasSizeLessThan(40));
    }

    @RepeatedTest(20)
    void cleaningTwiceAltersNothing() {
        long seed = new Random().nextLong();
        String text = new Random(seed)
                .ints(200, 0, 0x11000)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        String once = TextReader.clean(text);
        assertThat(TextReader.clean(once)).as("seed %d", seed).isEqualTo(once);
    }
}
