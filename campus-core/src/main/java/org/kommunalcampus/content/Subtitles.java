package org.kommunalcampus.content;

import java.util.regex.Pattern;

/** Subtitles of films in the form that browsers read: WebVTT (W3C, 2019). */
public final class Subtitles {

    private static final Pattern CUE =
            Pattern.compile("(?m)^(?:\\d{2,}:)?\\d{2}:\\d{2}\\.\\d{3} +--> +(?:\\d{2,}:)?\\d{2}:\\d{2}\\.\\d{3}");

    private Subtitles() {}

    /** Whether the text begins like WebVTT and holds at least one cue. */
    public static boolean areReadable(String text) {
        return text.startsWith("WEBVTT") && CUE.matcher(text).find();
    }
}
