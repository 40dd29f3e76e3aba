package org.kommunalcampus.files;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.Invalid;

/** The name under which a file was uploaded. It is shown and offered for the download, and is never part of a path. */
record FileName(String text) {

    private static final int LONGEST = 150;
    private static final Pattern SAFE = Pattern.compile("[\\p{L}\\p{M}\\p{N}][\\p{L}\\p{M}\\p{N} ._()+,&'-]*");

    /** Throws {@link Invalid} {@code file-name} for a name that is too long or could be read as a path or command. */
    static FileName of(@Nullable String sent) {
        String name = sent == null ? "" : sent.strip();
        if (name.length() > LONGEST
                || name.contains("..")
                || !SAFE.matcher(name).matches()) {
            throw new Invalid(
                    StoredFiles.FIELD,
                    "file-name",
                    "A file name has at most 150 letters, digits, blanks and signs like - _ . and no path.");
        }
        return new FileName(name);
    }
}
