package org.kommunalcampus.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.shared.FieldChecks;

/** Small rules: names that are meant, tags, pseudonyms. */
class MentionsTest {

    @Test
    void aNameIsWhatFollowsAnAtSignWordByWord() {
        assertThat(Mentions.names("Danke, @Flinke Amsel, und @Kim Muster!"))
                .contains("Flinke Amsel", "Kim Muster", "Flinke");
        assertThat(Mentions.names("schreiben Sie an a@b.de")).isEmpty();
        assertThat(Mentions.names("@ nichts")).isEmpty();
        assertThat(Mentions.names("@x ".repeat(10_000))).hasSizeLessThanOrEqualTo(50);
    }

    @Test
    void tagsAreSmallWordsApartByCommas() {
        var checks = new FieldChecks();
        assertThat(Tags.of(Tags.read("E-Akte; #Ablage, e-akte , Größe 2", checks)))
                .containsExactly("e-akte", "ablage", "größe 2");
        assertThat(checks.passed()).isTrue();
        assertThat(Tags.pattern("E-Akte")).isEqualTo("%,e-akte,%");
        assertThat(Tags.pattern("%")).isEmpty();
        assertThat(Tags.pattern(null)).isEqualTo("%");
    }

    @Test
    void pseudonymsAreManyAndAlwaysTheSame() {
        Set<String> names = new HashSet<>();
        for (int i = 0; i < 500; i++) {
            UUID id = UUID.nameUUIDFromBytes(new byte[] {(byte) i, (byte) (i >> 8)});
            assertThat(Pseudonyms.of(id, 0)).isEqualTo(Pseudonyms.of(id, 0)).matches("\\p{L}+ \\p{L}+");
            names.add(Pseudonyms.of(id, 0));
            assertThat(Pseudonyms.of(id, 1)).matches("\\p{L}+ \\p{L}+ \\d{1,3}");
        }
        assertThat(names).hasSizeGreaterThan(350);
    }
}
