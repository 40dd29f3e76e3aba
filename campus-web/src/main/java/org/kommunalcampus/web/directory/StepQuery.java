package org.kommunalcampus.web.directory;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.provisioning.DirectoryAct;
import org.kommunalcampus.provisioning.StepFilter;

/**
 * Which steps of a directory are asked for; what is missing or unknown asks for all.
 *
 * @param q stands in the name or the key
 * @param mode {@code trial} or {@code real}
 * @param act what it came to, or {@code problems}
 * @param page the page, counted from 0
 */
record StepQuery(
        @Nullable String q,
        @Nullable String mode,
        @Nullable String act,
        @Nullable String page) {

    static final String TRIAL = "trial";
    static final String REAL = "real";
    static final String PROBLEMS = "problems";

    private static final int LONGEST = 100;

    /** Nothing is missing. */
    StepQuery {
        q = q == null ? "" : q.substring(0, Math.min(q.length(), LONGEST));
        mode = mode == null ? "" : mode;
        act = act == null ? "" : act;
        page = page == null ? "" : page;
    }

    StepFilter filter() {
        Optional<DirectoryAct> asked = Arrays.stream(DirectoryAct.values())
                .filter(known -> known.name().equals(act))
                .findFirst();
        Boolean trial = TRIAL.equals(mode) ? Boolean.TRUE : REAL.equals(mode) ? Boolean.FALSE : null;
        return new StepFilter(q, trial, asked.orElse(null), PROBLEMS.equals(act));
    }
}
