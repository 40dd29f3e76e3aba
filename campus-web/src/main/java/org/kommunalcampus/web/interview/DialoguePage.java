package org.kommunalcampus.web.interview;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.web.layout.Option;

/**
 * Where the dialogue stands.
 *
 * @param told what was asked and answered, in its order
 * @param ask the question to answer, {@code null} when nothing is left
 * @param given the answer that waits for acceptance, {@code null} while the question is open
 * @param offers what that answer would bring into the profile
 * @param remaining about how many questions are left, in words
 */
record DialoguePage(
        String title,
        List<Told> told,
        @Nullable Ask ask,
        @Nullable String given,
        List<Offer> offers,
        String remaining) {

    /**
     * A question.
     *
     * @param kind {@code CHOICE}, {@code SEVERAL}, {@code SCALE} or {@code FREE_TEXT}
     * @param number its number in the dialogue, from 1
     */
    record Ask(
            String id, String kind, String text, @Nullable String hint, List<Option> options, int number) {}

    /**
     * A question that was answered.
     *
     * @param entries what came of it, in words
     */
    record Told(String id, String question, String answer, String entries) {}

    /**
     * An entry to accept or drop.
     *
     * @param what what would be entered
     * @param because why
     * @param before what stands there now, {@code null} for nothing
     * @param level the level that is proposed, {@code null} where there is none to choose
     * @param levels the levels to choose from
     */
    record Offer(
            String entry,
            String what,
            String because,
            @Nullable String before,
            @Nullable String level,
            List<Option> levels) {}
}
