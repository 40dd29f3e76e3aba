package org.kommunalcampus.shared;

import java.sql.SQLDataException;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import lombok.extern.slf4j.Slf4j;

/**
 * Reads stored rows of many people one by one, so that a bad row of one person never breaks a page or job for the others: it is set aside, and the log says
 * how many there were of which kind and why, never whose or what they hold. What is wrong with the database itself is thrown on.
 */
@Slf4j
public final class BadRows implements AutoCloseable {

    private final Map<String, Integer> counts = new TreeMap<>();

    /** Takes over one row; whatever it throws says that the row is bad. */
    public interface Row {

        /** Reads the row and puts it in its place. */
        void read() throws SQLException;
    }

    /**
     * Takes the row over or sets it aside.
     *
     * @param kind what the rows are, such as the name of their table
     */
    public void read(String kind, Row row) throws SQLException {
        try {
            row.read();
        } catch (SQLDataException | RuntimeException bad) {
            setAside(kind, bad);
        }
    }

    /** As {@link #read}, for rows that have left the database. */
    public void take(String kind, Runnable row) {
        try {
            row.run();
        } catch (RuntimeException bad) {
            setAside(kind, bad);
        }
    }

    private void setAside(String kind, Exception cause) {
        counts.merge(kind + " (" + cause.getClass().getSimpleName() + ")", 1, Integer::sum);
    }

    /** The value where it makes sense; a row that holds another is bad. */
    public static <T> T sensible(T value, boolean sensible) {
        if (!sensible) {
            throw new IllegalArgumentException("a stored value makes no sense");
        }
        return value;
    }

    /** How many rows were set aside so far. */
    public int count() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Reports what was set aside, where anything was. */
    @Override
    public void close() {
        if (!counts.isEmpty()) {
            log.warn("Set aside {} stored rows that cannot be read: {}", count(), counts);
        }
    }
}
