package org.kommunalcampus.study;

import org.jspecify.annotations.Nullable;
import org.kommunalcampus.files.FileId;
import org.kommunalcampus.shared.FieldChecks;
import org.kommunalcampus.shared.Invalid;

/** What is handed in: a text, the address of a page, a file, or several of them. */
public record HomeworkText(
        @Nullable String text,
        @Nullable String link,
        @Nullable FileId file) {

    private static final int LONGEST = 50_000;

    /** The clean form; throws {@link Invalid} with all that is wrong, and where nothing is handed in. */
    HomeworkText checked() {
        var checks = new FieldChecks();
        String words = checks.optionalText("/text", text, LONGEST);
        String address = checks.webAddress("/link", link);
        if (checks.passed() && words == null && address == null && file == null) {
            checks.reject("/text", "required", "A text, an address or a file is needed.");
        }
        checks.orThrow();
        return new HomeworkText(words, address, file);
    }
}
