package org.kommunalcampus.curriculum.engine;

/** A competence and a level of it in one number, so that lists of them need no objects. */
final class Code {
    /** Room for the levels 0 to 8 of each competence. */
    static final int LEVELS = 9;

    private Code() {}

    static int of(int competence, int level) {
        return competence * LEVELS + level;
    }

    static int competence(int code) {
        return code / LEVELS;
    }

    static int level(int code) {
        return code % LEVELS;
    }
}
