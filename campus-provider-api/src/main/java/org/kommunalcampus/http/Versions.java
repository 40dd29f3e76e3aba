package org.kommunalcampus.http;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.Stale;
import org.springframework.http.ResponseEntity;

/** Versions of things as entity tags: version 3 is {@code "3"}. */
public final class Versions {

    private static final Pattern TAG = Pattern.compile("\"(\\d{1,18})\"");
    private static final long NONE = -1;

    private Versions() {}

    /** The entity tag of a version. */
    public static String tag(long version) {
        return "\"" + version + "\"";
    }

    /** An answer that carries its version as {@code ETag}. */
    public static <T> ResponseEntity<T> tagged(long version, T body) {
        return ResponseEntity.ok().eTag(tag(version)).body(body);
    }

    /**
     * The version that {@code If-Match} names. The wildcard names none and is treated like a missing header, for it would overwrite what nobody has seen.
     *
     * @throws PreconditionRequired without a version
     * @throws Stale for a weak, foreign or multiple tag, which can match no version
     */
    public static long expected(@Nullable String ifMatch) {
        String header = ifMatch == null ? "" : ifMatch.strip();
        if (header.isEmpty() || header.equals("*")) {
            throw new PreconditionRequired();
        }
        Matcher tag = TAG.matcher(header);
        if (!tag.matches()) {
            throw new Stale(NONE, NONE);
        }
        return Long.parseLong(tag.group(1));
    }
}
