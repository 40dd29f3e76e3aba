package org.kommunalcampus.recognition;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** How far a proof from elsewhere is. */
public enum RecognitionState {
    /** Whoever checks it has to decide. */
    OPEN,
    /** Whoever checks it has asked something and waits for the answer. */
    QUESTIONED,
    /** It counts as it was handed in, or for more. */
    RECOGNISED,
    /** Less counts than was handed in. */
    PARTLY_RECOGNISED,
    /** It does not count. */
    DECLINED,
    /** The person took it back before anybody decided. */
    WITHDRAWN,
    /** It counted, and counts no more. */
    REVOKED;

    /** Whether nothing of it counts or ever counted, so that nobody needs it once the files are gone. */
    boolean isOfNoUse() {
        return this == DECLINED || this == WITHDRAWN;
    }

    /** The states of which that is true. */
    static Set<RecognitionState> those(Predicate<RecognitionState> is) {
        return Arrays.stream(values())
                .filter(is)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(RecognitionState.class)));
    }

    /** Whether nobody has decided yet. */
    public boolean isUndecided() {
        return this == OPEN || this == QUESTIONED;
    }

    /** Whether something of it counts. */
    public boolean isGranted() {
        return this == RECOGNISED || this == PARTLY_RECOGNISED;
    }
}
