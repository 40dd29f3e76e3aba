package org.kommunalcampus.web.study;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.content.QuestionKind;
import org.kommunalcampus.web.layout.Option;

/**
 * An attempt at a test; all texts are in the reader's language, texts of the provider are clean HTML.
 *
 * @param path the page's own address
 * @param element address of the test's page
 * @param closes until when answers are taken, {@code null} without limit or once it was handed in
 * @param secondsLeft how long from now, as clocks of browsers may be wrong
 * @param result what came of it, {@code null} while it runs
 */
record TestPage(
        String path,
        String element,
        String module,
        String title,
        int number,
        boolean running,
        @Nullable String closes,
        @Nullable Long secondsLeft,
        @Nullable String result,
        boolean passed,
        List<Question> questions) {

    /**
     * A question.
     *
     * @param field name of its fields
     * @param choices what can be chosen, put in order or matched
     * @param options what each thing to order or to match can get
     * @param response what was answered
     * @param around the text between the gaps
     * @param share what the answer is worth, {@code null} while the attempt runs
     * @param right whether all of it is right
     * @param solution what would have been right, empty where it is not shown
     */
    record Question(
            int number,
            QuestionKind kind,
            String field,
            String text,
            String points,
            List<Shown> choices,
            List<Option> options,
            List<String> response,
            List<String> around,
            @Nullable String unit,
            @Nullable String share,
            boolean right,
            List<String> solution,
            String feedback) {

        /** What was answered at that place. */
        public String at(int place) {
            return place < response.size() ? response.get(place) : "";
        }
    }

    /**
     * Something that can be chosen.
     *
     * @param feedback to whom chose it, {@code null} where it is not shown
     */
    record Shown(String text, boolean chosen, @Nullable String feedback) {}
}
