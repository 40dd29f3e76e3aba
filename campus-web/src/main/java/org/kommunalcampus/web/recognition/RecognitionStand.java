package org.kommunalcampus.web.recognition;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.kommunalcampus.recognition.RecognitionState;

/** Which proofs a desk shows. */
enum RecognitionStand {
    /** Those that wait for a decision. */
    OFFEN(EnumSet.of(RecognitionState.OPEN)),
    /** Those that wait for an answer of the person. */
    RUECKFRAGE(EnumSet.of(RecognitionState.QUESTIONED)),
    /** Those that count. */
    ANERKANNT(EnumSet.of(RecognitionState.RECOGNISED, RecognitionState.PARTLY_RECOGNISED)),
    /** The others. */
    BEENDET(EnumSet.of(RecognitionState.DECLINED, RecognitionState.REVOKED));

    private final Set<RecognitionState> states;

    RecognitionStand(Set<RecognitionState> states) {
        this.states = states;
    }

    /** The one that an address names; what waits for anything else. */
    static RecognitionStand of(String text) {
        return Arrays.stream(values())
                .filter(known -> known.name().equals(text))
                .findFirst()
                .orElse(OFFEN);
    }

    Set<RecognitionState> states() {
        return states;
    }
}
