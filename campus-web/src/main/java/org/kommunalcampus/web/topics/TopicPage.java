package org.kommunalcampus.web.topics;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.web.layout.Badge;
import org.kommunalcampus.web.layout.Option;
import org.kommunalcampus.web.layout.Paging;

/**
 * Topics in the reader's words.
 *
 * @param counted when and over how many learners, {@code null} before the first count
 * @param scopes frameworks and their areas to choose from
 * @param regions to choose from
 */
record TopicPage(
        List<Row> rows,
        Paging paging,
        @Nullable String counted,
        List<Option> scopes,
        List<Option> regions,
        List<Option> levels,
        List<Option> orders) {

    /** Room for each topic in the picture, in pixels. */
    private static final int STEP = 64;

    /**
     * A topic.
     *
     * @param reference as files name the competence
     * @param area where it stands in its framework
     * @param learners how many lack it, in words
     * @param levels how many of whom which level is asked, and the modules for it
     * @param supply what there is, in words
     * @param dates sessions and seats in words, {@code null} where there are none
     * @param bar length of the bar in per cent of the picture's width
     * @param gap length of its part for learners whom no module helps
     * @param level the level most in need of modules
     * @param calledUntil last day to answer the call for offers on it, {@code null} without one
     */
    record Row(
            String competence,
            String reference,
            String name,
            String label,
            String area,
            Badge badge,
            String learners,
            List<String> levels,
            String supply,
            @Nullable String dates,
            int bar,
            int gap,
            int level,
            @Nullable String calledUntil) {}

    /** Height of the picture. */
    public int height() {
        return rows.size() * STEP;
    }

    /** Where the topic with this index begins in the picture. */
    public int top(int index) {
        return index * STEP;
    }
}
