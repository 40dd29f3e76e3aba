package org.kommunalcampus.content;

import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ElementKind;
import org.kommunalcampus.files.FileId;
import org.kommunalcampus.shared.FieldChecks;
import org.kommunalcampus.shared.Fingerprint;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.TextReader;

/**
 * What an element consists of, apart from questions. What a kind of element has no use for is empty.
 *
 * @param obligatory whether the element has to be done
 * @param text in Markdown: the text itself, the task, or what introduces film and test
 * @param supplement in Markdown: what the film says, or a sample solution
 * @param file the document or film
 * @param subtitles of the film, as WebVTT
 * @param link a page or film elsewhere, opened only when somebody asks for it
 * @param seconds how long the film is
 * @param points of a homework or that a tool gives at most; those of a test are its questions'
 * @param tool that is opened, {@code null} for none
 */
public record Material(
        boolean obligatory,
        @Nullable String text,
        @Nullable String supplement,
        @Nullable FileId file,
        @Nullable String subtitles,
        @Nullable String link,
        int seconds,
        int points,
        TestRules rules,
        @Nullable ToolUse tool) {

    private static final int LONGEST_TEXT = 200_000;
    private static final int LONGEST_FILM = 6 * 60 * 60;
    private static final int MOST_POINTS = 1000;

    /** Material without a tool. */
    public Material(
            boolean obligatory,
            @Nullable String text,
            @Nullable String supplement,
            @Nullable FileId file,
            @Nullable String subtitles,
            @Nullable String link,
            int seconds,
            int points,
            TestRules rules) {
        this(obligatory, text, supplement, file, subtitles, link, seconds, points, rules, null);
    }

    /** Which content this is; another one after each change. */
    public long version() {
        return Fingerprint.of(this);
    }

    /** A text. */
    public static Material text(String text) {
        return new Material(true, text, null, null, null, null, 0, 0, TestRules.selfTest());
    }

    /** The same with what a film says or a sample solution. */
    public Material explained(String words) {
        return new Material(obligatory, text, words, file, subtitles, link, seconds, points, rules, tool);
    }

    /** A test with these rules. */
    public static Material test(@Nullable String introduction, TestRules rules) {
        return new Material(true, introduction, null, null, null, null, 0, 0, rules);
    }

    /** Work that is handed in and gets points. */
    public static Material homework(String task, int points) {
        return new Material(true, task, null, null, null, null, 0, points, TestRules.selfTest());
    }

    /** A tool that gives up to so many points; 0 for one that gives none. */
    public static Material opening(ToolUse tool, @Nullable String introduction, int points) {
        return new Material(true, introduction, null, null, null, null, 0, points, TestRules.selfTest(), tool);
    }

    /** What an element of this kind has before anybody wrote anything. */
    public static Material empty(ElementKind kind) {
        return new Material(
                true,
                null,
                null,
                null,
                null,
                null,
                0,
                kind == ElementKind.HOMEWORK ? 10 : 0,
                kind == ElementKind.FINAL_EXAM ? TestRules.exam() : TestRules.selfTest());
    }

    /** Whether there is anything to see or to do, questions aside. */
    public boolean isEmpty() {
        return text == null && file == null && link == null && tool == null;
    }

    /** The same with another file. */
    public Material with(@Nullable FileId other) {
        return new Material(obligatory, text, supplement, other, subtitles, link, seconds, points, rules, tool);
    }

    /** Whether it opens a tool that reports points. */
    public boolean isScored() {
        return tool != null && points > 0;
    }

    /** The clean form; throws {@link Invalid} with all that is wrong. Texts keep the blanks that mean something in Markdown. */
    Material checked() {
        var checks = new FieldChecks();
        String words = markdown(checks, "/text", text);
        String more = markdown(checks, "/supplement", supplement);
        String vtt = markdown(checks, "/subtitles", subtitles);
        if (vtt != null && !Subtitles.areReadable(vtt)) {
            checks.reject("/subtitles", "not-webvtt", "Subtitles are a WebVTT file, which begins with WEBVTT.");
        }
        String address = checks.webAddress("/link", link);
        if (seconds < 0 || seconds > LONGEST_FILM) {
            checks.reject("/seconds", "out-of-range", "A film takes at most six hours.");
        }
        if (points < 0 || points > MOST_POINTS) {
            checks.reject("/points", "out-of-range", "At most " + MOST_POINTS + " points are allowed.");
        }
        rules.check(checks);
        ToolUse opened = tool == null ? null : tool.checked(checks);
        checks.orThrow();
        return new Material(obligatory, words, more, file, vtt, address, seconds, points, rules, opened);
    }

    private static @Nullable String markdown(FieldChecks checks, String pointer, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (text.length() > LONGEST_TEXT) {
            checks.reject(pointer, "too-long", "At most " + LONGEST_TEXT + " characters are allowed.");
            return null;
        }
        return TextReader.clean(text);
    }
}
