package org.kommunalcampus.shared;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Instants as the database keeps them: UTC, to the microsecond. Entities convert by themselves and need {@link #now} only. */
public final class Times {

    private Times() {}

    /** What {@link java.sql.Statement} takes for a column of type {@code datetime(6)}. */
    public static LocalDateTime stored(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS);
    }

    /** The instant that such a column holds. */
    public static Instant read(LocalDateTime stored) {
        return stored.toInstant(ZoneOffset.UTC);
    }

    /** The instant in a column that is never null. */
    public static Instant read(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(readOptional(row, column), column);
    }

    /** The instant in a column, {@code null} where it holds none. */
    public static @Nullable Instant readOptional(ResultSet row, String column) throws SQLException {
        LocalDateTime stored = row.getObject(column, LocalDateTime.class);
        return stored == null ? null : read(stored);
    }

    /** This moment, to the microsecond, so that what is kept in memory equals what is read again. */
    public static Instant now(Clock clock) {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
