package org.kommunalcampus.web.content;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an element consists of, with what answers its questions; all texts are in the reader's language, texts of the provider are clean HTML.
 *
 * @param title of the element
 * @param phase in which it is
 * @param facts kind, time and points
 * @param text empty for none
 * @param supplement what a film says, or a sample solution; empty for none
 * @param film address of the film, {@code null} for none
 * @param document address of the document, {@code null} for none
 * @param link to a page elsewhere, {@code null} for none
 * @param tool which tool it opens and where, {@code null} for none
 * @param subtitled whether the film has subtitles
 * @param rules how a test is taken, a sentence each
 */
public record ContentSheet(
        String id,
        String title,
        String phase,
        List<String> facts,
        boolean empty,
        String text,
        String supplement,
        @Nullable String film,
        @Nullable String document,
        @Nullable String link,
        @Nullable String tool,
        boolean subtitled,
        List<String> rules,
        List<Asked> questions) {

    /**
     * A question.
     *
     * @param id of the question
     * @param gist how it begins, without formatting
     */
    public record Asked(
            String id,
            int number,
            String kind,
            String gist,
            String text,
            String points,
            List<Answer> answers,
            String feedback) {}

    /**
     * What can be answered.
     *
     * @param right whether it is right; also for what is ordered, matched or filled in
     */
    public record Answer(
            String text, boolean right, @Nullable String feedback) {}
}
