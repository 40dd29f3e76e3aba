package org.kommunalcampus.web.layout;

import java.util.Locale;

/** How a badge or an alert is meant; colour and icon follow from it, the text must say the same. */
public enum Tone {
    NEUTRAL,
    INFO,
    SUCCESS,
    WARNING,
    DANGER;

    /** The name that style sheet and icons use, for example {@code success}. */
    public String css() {
        return name().toLowerCase(Locale.ROOT);
    }
}
