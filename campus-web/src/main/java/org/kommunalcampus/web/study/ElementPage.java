package org.kommunalcampus.web.study;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.web.layout.Badge;

/**
 * An element that somebody learns; all texts are in the reader's language, texts of the provider are clean HTML.
 *
 * @param path the page's own address
 * @param before the element before it that can be opened, {@code null} for none
 * @param after the element after it that can be opened, {@code null} for none
 * @param closed why nothing can be done here now, {@code null} where something can
 * @param text what is to be read, empty for none
 * @param supplement what a film says, or a sample solution, empty for none
 * @param readable whether reading to the end is still to be reported
 */
record ElementPage(
        String path,
        String overview,
        String module,
        String title,
        String phase,
        List<String> facts,
        Badge badge,
        StudyPage.@Nullable Step before,
        StudyPage.@Nullable Step after,
        @Nullable String closed,
        String text,
        String supplement,
        String supplementName,
        boolean readable,
        @Nullable Film film,
        @Nullable Link document,
        @Nullable String link,
        @Nullable Test test,
        @Nullable Homework homework) {

    /**
     * A film.
     *
     * @param subtitles address of the subtitles, {@code null} for none
     * @param resume where it goes on, in seconds
     * @param viewed how much of it was seen, 0 to 100
     */
    record Film(String address, @Nullable String subtitles, int resume, int seconds, int viewed) {}

    /** Something to download or to look at. */
    record Link(String href, String name) {}

    /**
     * A test.
     *
     * @param rules how it is taken, a sentence each
     * @param running address of the attempt that is not handed in, {@code null} for none
     * @param startable whether an attempt can begin
     */
    record Test(
            List<String> rules,
            List<Link> attempts,
            @Nullable String running,
            boolean startable) {}

    /**
     * A homework.
     *
     * @param open whether something can be handed in
     */
    record Homework(int points, List<HandedIn> handedIn, boolean open) {}

    /** Something that was handed in; texts may be {@code null}. */
    record HandedIn(
            String when,
            String grade,
            @Nullable String text,
            @Nullable String link,
            @Nullable String file,
            @Nullable String remark) {}
}
