package org.kommunalcampus.curriculum.engine.rule;

/** Says what the learner could reach with the whole catalogue. */
@FunctionalInterface
public interface Prospects {
    /** Whether the module can be reached: all that it presupposes, step by step, before one of its dates. */
    boolean reachable(int module);
}
