package org.kommunalcampus.survey;

/** Whom a survey asks, and what about. */
public enum SurveyKind {
    /** Learners at the end of a module's preparation. */
    PREPARATION,
    /** Learners at the end of a module. */
    FOLLOW_UP,
    /** Learners three months after they completed a module: whether they apply it. */
    TRANSFER,
    /** All learners about the platform, in rounds. */
    LEARNERS,
    /** HR about the platform, in rounds. */
    HR,
    /** Staff of providers about the platform, in rounds. */
    PROVIDERS;

    /** Whether it is about one module; others are about the platform and are held in rounds. */
    public boolean isAboutModule() {
        return this == PREPARATION || this == FOLLOW_UP || this == TRANSFER;
    }
}
