package org.kommunalcampus.curriculum.engine;

import java.util.Set;
import org.kommunalcampus.curriculum.engine.input.PathPolicy;
import org.kommunalcampus.curriculum.engine.input.PathPolicy.Unknown;
import org.kommunalcampus.curriculum.engine.input.Policy;

/** A policy under which nothing but the supply limits a plan, and what nobody stated counts as 0. */
public final class Unlimited {
    private static final PathPolicy PATH = new PathPolicy(Unknown.NOTHING, 100_000, 100_000, 12, Set.of());

    private Unlimited() {}

    public static Policy policy() {
        return Policy.standard().withBudget(null).withPath(PATH);
    }
}
