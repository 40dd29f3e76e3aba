package org.kommunalcampus.discussion;

import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.FieldChecks;
import org.kommunalcampus.shared.Invalid;

/**
 * What somebody wants to open a thread with.
 *
 * @param title at most 150 characters on one line
 * @param tags up to five words, apart by commas
 * @param text CommonMark of at most {@value #LONGEST} characters
 */
public record ThreadDraft(
        ThreadKind kind,
        @Nullable String title,
        @Nullable String tags,
        @Nullable String text) {

    /** Of a post, in characters. */
    public static final int LONGEST = 8000;

    private static final int LONGEST_TITLE = 150;

    /** What can be stored; throws {@link Invalid}. */
    Checked checked() {
        var checks = new FieldChecks();
        var checked = new Checked(
                kind,
                checks.line("/title", title, LONGEST_TITLE),
                Tags.read(tags, checks),
                checks.text("/text", text, LONGEST));
        checks.orThrow();
        return checked;
    }

    /** The text of an answer that can be stored; throws {@link Invalid}. */
    static String answer(@Nullable String text) {
        var checks = new FieldChecks();
        String checked = checks.text("/text", text, LONGEST);
        checks.orThrow();
        return checked;
    }

    /** A draft in which everything holds. */
    record Checked(ThreadKind kind, String title, String tags, String text) {}
}
