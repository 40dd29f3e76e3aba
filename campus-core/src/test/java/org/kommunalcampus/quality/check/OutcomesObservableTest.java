package org.kommunalcampus.quality.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutcomesObservableTest {

    private final OutcomesObservable rule = new OutcomesObservable();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Die Teilnehmenden können Anforderungen ableiten.",
                "Sie sind in der Lage, Maßnahmen abzuleiten.",
                "Participants can compare offers."
            })
    void anActionIsObservable(String text) {
        assertThat(new Sketch().with("/outcomes/0/text", text).found(rule)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Die Teilnehmenden kennen das Vergaberecht.",
                "Sie verstehen die Zusammenhänge.",
                "Participants understand the law."
            })
    void knowingAndUnderstandingAreNot(String text) {
        assertThat(new Sketch().with("/outcomes/0/text", text).found(rule))
                .containsExactly("ERROR /outcomes/0/text vague");
    }

    @Test
    void aSentenceWithoutAVerbOfTheListIsWorthASecondLook() {
        assertThat(new Sketch()
                        .with("/outcomes/0/text", "Sicherheit im Umgang mit Menschen")
                        .found(rule))
                .containsExactly("WARNING /outcomes/0/text no-action");
    }
}
