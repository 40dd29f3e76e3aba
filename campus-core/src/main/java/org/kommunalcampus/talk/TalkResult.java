package org.kommunalcampus.talk;

import java.util.ArrayList;
import java.util.List;
import org.kommunalcampus.shared.FieldChecks;
import org.kommunalcampus.shared.Invalid;

/**
 * What a talk has found.
 *
 * @param noNeed whether neither side sees a need
 * @param measures what both agree on, at most {@value #MOST}; none where there is no need
 */
public record TalkResult(boolean noNeed, List<TalkMeasure> measures) {

    /** How many measures a result can have. */
    public static final int MOST = 10;

    /** Keeps its own copy of the measures. */
    public TalkResult {
        measures = List.copyOf(measures);
    }

    /** The result with clean texts; throws {@link Invalid}. */
    TalkResult checked() {
        var checks = new FieldChecks();
        if (noNeed && !measures.isEmpty()) {
            checks.reject("/noNeed", "measures-without-need", "Where there is no need there are no measures.");
        } else if (!noNeed && measures.isEmpty()) {
            checks.reject("/measures", "required", "A measure is needed, or that neither side sees a need.");
        } else if (measures.size() > MOST) {
            checks.reject("/measures", "too-many", "At most " + MOST + " measures.");
        }
        List<TalkMeasure> clean = new ArrayList<>();
        for (int i = 0; i < measures.size(); i++) {
            clean.add(measures.get(i).cleaned("/measures/" + i, checks));
        }
        checks.orThrow();
        return new TalkResult(noNeed, clean);
    }
}
