package org.kommunalcampus.curriculum.engine.plan;

/** Which part of a path something belongs to. */
public enum Stage {

    /** The twelve months that the path is about: modules with dates. */
    NOW,

    /** The year after: modules without dates. */
    NEXT,

    /** What remains: competences without modules. */
    LATER
}
