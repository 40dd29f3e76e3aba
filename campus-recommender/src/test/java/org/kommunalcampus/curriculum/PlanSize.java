package org.kommunalcampus.curriculum;

import java.nio.charset.StandardCharsets;
import org.kommunalcampus.curriculum.engine.plan.Curriculum;

/** Tells how long plans are as they are stored. */
public final class PlanSize {
    private static final PlanFormat FORMAT = new PlanFormat();

    private PlanSize() {}

    /** Bytes of the stored document. */
    public static int of(Curriculum plan) {
        return FORMAT.write(plan).text().getBytes(StandardCharsets.UTF_8).length;
    }
}
