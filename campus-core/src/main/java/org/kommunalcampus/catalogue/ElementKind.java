package org.kommunalcampus.catalogue;

/** What a module is built from. */
public enum ElementKind {
    /** A film. */
    VIDEO(false),
    /** A text or tutorial. */
    TEXT(false),
    /** Questions whose answers only the learner sees. */
    SELF_TEST(true),
    /** Something to try out, with a sample solution or feedback. */
    EXERCISE(true),
    /** Work that is handed in and marked. */
    HOMEWORK(true),
    /** The exam at the end. */
    FINAL_EXAM(true),
    /** Questions about the module itself. */
    SURVEY(false),
    /** Being together, in person. */
    EVENT(false),
    /** A tool of another platform. */
    EXTERNAL_TOOL(false);

    private final boolean assessing;

    ElementKind(boolean assessing) {
        this.assessing = assessing;
    }

    /** Whether it shows if an outcome was reached. */
    public boolean isAssessing() {
        return assessing;
    }
}
