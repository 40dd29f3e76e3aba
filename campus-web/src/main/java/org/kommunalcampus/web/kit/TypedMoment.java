package org.kommunalcampus.web.kit;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.TimeReader;

/** Moments as fields of the type {@code datetime-local} hold them, by German clocks. */
public final class TypedMoment {

    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm", Locale.ROOT);

    private TypedMoment() {}

    /** The moment to the minute, e.g. {@code 2027-01-13T09:00}; empty for none. */
    public static String of(@Nullable Instant moment) {
        return moment == null ? "" : TYPED.format(moment.atZone(TimeReader.GERMANY));
    }

    /** The moment that was written so. */
    static Instant read(String typed) {
        return LocalDateTime.parse(typed, TYPED).atZone(TimeReader.GERMANY).toInstant();
    }
}
