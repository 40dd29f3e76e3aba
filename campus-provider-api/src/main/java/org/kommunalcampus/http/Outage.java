package org.kommunalcampus.http;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells what the platform's surroundings are to blame for, and will be over some time, from faults of its own. */
public final class Outage {

    /** Code of the problem that tells of it. */
    public static final String CODE = "unavailable";

    /** How long clients are told to wait, in seconds. */
    public static final String RETRY_AFTER = "10";

    private static final int DEEPEST = 20;

    /** What the pool says, without a state, of a connection that has broken before under the same transaction. */
    private static final String BROKEN_BEFORE = "Connection is closed";

    private Outage() {}

    /** Whether the database cannot be reached or there is no room for files. */
    public static boolean isBehind(@Nullable Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, cause -> cause == null ? null : cause.getCause())
                .limit(DEEPEST)
                .anyMatch(cause -> isLostConnection(cause) || isFullDisk(cause));
    }

    private static boolean isLostConnection(@Nullable Throwable cause) {
        return cause instanceof SQLTransientConnectionException
                || cause instanceof SQLNonTransientConnectionException
                || cause instanceof SQLRecoverableException
                || cause instanceof SQLException sql
                        && (sql.getSQLState() == null
                                ? BROKEN_BEFORE.equals(sql.getMessage())
                                : sql.getSQLState().startsWith("08"));
    }

    private static boolean isFullDisk(@Nullable Throwable cause) {
        if (!(cause instanceof IOException) || cause.getMessage() == null) {
            return false;
        }
        String message = cause.getMessage().toLowerCase(Locale.ROOT);
        return message.contains("no space left on device")
                || message.contains("disk quota exceeded")
                || message.contains("temporary upload location");
    }
}
