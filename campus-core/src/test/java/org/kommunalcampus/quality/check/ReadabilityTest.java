package org.kommunalcampus.quality.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ReadabilityTest {

    private final Readability rule = new Readability();

    private static final String PLAIN =
            "Wir üben an echten Fällen. Sie lesen einen Antrag. Dann schreiben Sie selbst. Am Ende schauen wir uns alles an. "
                    + "Jede Person bekommt einen Rat. So wird der Text gut. Wer mag, bringt einen Fall mit. Das geht schnell.";
    private static final String OFFICIAL =
            "Die Fortbildungsveranstaltung thematisiert verwaltungsverfahrensrechtliche Ermessensfehlerkonstellationen "
                    + "einschließlich höchstrichterlicher Rechtsprechungsentwicklungen unter Berücksichtigung kommunalverfassungsrechtlicher "
                    + "Zuständigkeitsverteilungen sowie datenschutzrechtlicher Rahmenbedingungen hinsichtlich elektronischer Verwaltungskommunikation "
                    + "zwischen Gebietskörperschaften, Aufsichtsbehörden, Zweckverbänden, Eigenbetrieben, Beteiligungsgesellschaften, Landesministerien und Bundesbehörden.";

    @Test
    void aPlainTextPassesAndAnOfficialOneDoesNot() {
        assertThat(new Sketch().with("/description", PLAIN).found(rule)).isEmpty();
        assertThat(new Sketch().with("/description", OFFICIAL + " " + OFFICIAL).found(rule))
                .containsExactly("WARNING /description hard");
    }

    @Test
    void theFormulaIsForGermanTextsOfSomeLengthAlone() {
        assertThat(new Sketch()
                        .with("/description", OFFICIAL)
                        .with("/language", "en")
                        .found(rule))
                .isEmpty();
        assertThat(new Sketch()
                        .with("/description", "Verwaltungsverfahrensrecht")
                        .found(rule))
                .isEmpty();
    }

    @Test
    void syllablesAreCountedBySounds() {
        assertThat(Readability.syllables("Haus")).isEqualTo(1);
        assertThat(Readability.syllables("Bescheid")).isEqualTo(2);
        assertThat(Readability.syllables("Verwaltung")).isEqualTo(3);
    }

    @Test
    void theGradeIsThatOfTheFormula() {
        // 5 words, 1 sentence, 1 of three syllables, 1 of more than six letters, 3 of one syllable
        assertThat(Readability.grade("Das Amt hat eine Verwaltung."))
                .isCloseTo(0.1935 * 20 + 0.1672 * 5 + 0.1297 * 20 - 0.0327 * 60 - 0.875, within(1e-9));
    }
}
