package org.kommunalcampus.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kommunalcampus.survey.TextScreen.Finding;

class TextScreenTest {

    private static final String WRITER = "Kim Özdemir";

    @Test
    void addressesNumbersAndNamesArePointedOut() {
        assertThat(TextScreen.find("Schreiben Sie an k.oez@stadt-muster.de!", "X"))
                .containsExactly(Finding.MAIL);
        assertThat(TextScreen.find("Rückruf bitte unter 06252 / 13-4711", "X")).containsExactly(Finding.PHONE);
        assertThat(TextScreen.find("oder +49 6252 134711.", "X")).containsExactly(Finding.PHONE);
        assertThat(TextScreen.find("Frau Dr. Weiß erklärt gut.", "X")).containsExactly(Finding.NAME);
        assertThat(TextScreen.find("Herrn Müller-Lüdenscheidt fand ich zu schnell", "X"))
                .containsExactly(Finding.NAME);
        assertThat(TextScreen.find("Viele Grüße, Özdemir", WRITER)).containsExactly(Finding.NAME);
        assertThat(TextScreen.find("Herr Abt, 0171 2345678, a@b.de", WRITER))
                .isEqualTo(Set.of(Finding.MAIL, Finding.PHONE, Finding.NAME));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Am 12.03.2026 war der Raum zu kalt, 2 Stunden sind zu kurz.",
                "Mehr Beispiele aus dem Meldewesen, § 12 BMG, bitte.",
                "0,5 Stunden Pause, 100 Seiten Text und 1.000 Fragen",
                "Die Kolleginnen und Kollegen waren begeistert, die Frau am Empfang auch.",
                "Die Umfrage 2026/2027 gern wieder"
            })
    void whatTellsOfNobodyIsLeftAlone(String text) {
        assertThat(TextScreen.find(text, WRITER)).isEmpty();
    }
}
