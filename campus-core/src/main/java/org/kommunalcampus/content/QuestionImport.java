package org.kommunalcampus.content;

import java.util.List;

/**
 * What came of a file with questions.
 *
 * @param questions those that were read
 * @param rejected those that were not
 */
public record QuestionImport(List<Question> questions, List<Rejected> rejected) {

    /** Keeps its own copies. */
    public QuestionImport {
        questions = List.copyOf(questions);
        rejected = List.copyOf(rejected);
    }

    /**
     * A question that could not be taken.
     *
     * @param text how it begins
     * @param code why, lower case with hyphens
     */
    public record Rejected(String text, String code) {

        private static final int SHORT = 80;

        /** Keeps the beginning. */
        public Rejected {
            text = text.length() <= SHORT ? text : text.substring(0, SHORT - 1) + "…";
        }
    }
}
