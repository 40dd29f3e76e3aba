package org.kommunalcampus.catalogue.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrittenWordsTest {

    @ParameterizedTest
    @CsvSource({
        "reisepässe, Ich stelle Reisepässe aus., Reisepässe",
        "reise, Ich stelle Reisepässe aus., Reisepässe",
        "angebote einholen, Angebote einholen und mehr, Angebote einholen",
        "homeoffice, im Home-Office, homeoffice",
        "akte, Akte, Akte",
        "akte, '', akte"
    })
    void aTermIsShownByTheWordsInWhichItStands(String term, String text, String shown) {
        assertThat(WrittenWords.around(term, text)).isEqualTo(shown);
    }
}
