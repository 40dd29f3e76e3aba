package org.kommunalcampus.curriculum.bench;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** Rows of one table, inserted by bare JDBC batches, a transaction each. */
@SuppressWarnings("ArrayRecordComponent")
record Rows(String into, List<@Nullable Object[]> rows) {
    private static final int BATCH = 500;

    /** All rows of a table as they are. */
    static Rows copyOf(String table, JdbcTemplate jdbc) {
        List<String> columns = jdbc.query("select * from " + table + " limit 1", found -> {
            var metadata = found.getMetaData();
            String[] names = new String[metadata.getColumnCount()];
            for (int i = 0; i < names.length; i++) {
                names[i] = metadata.getColumnName(i + 1);
            }
            return List.of(names);
        });
        String list = String.join(", ", columns == null ? List.of("*") : columns);
        return new Rows(table + " (" + list + ")", jdbc.query("select " + list + " from " + table, (found, number) -> {
            var row = new @Nullable Object[found.getMetaData().getColumnCount()];
            for (int i = 0; i < row.length; i++) {
                row[i] = value(found, i + 1);
            }
            return row;
        }));
    }

    private static @Nullable Object value(ResultSet found, int column) throws SQLException {
        return found.getMetaData().getColumnType(column) == Types.CLOB
                ? found.getString(column)
                : found.getObject(column);
    }

    void insert(JdbcTemplate jdbc) {
        if (!rows.isEmpty()) {
            jdbc.execute((ConnectionCallback<@Nullable Void>) connection -> {
                connection.setAutoCommit(false);
                try (var statement = connection.prepareStatement(statement())) {
                    for (int start = 0; start < rows.size(); start += BATCH) {
                        add(statement, rows.subList(start, Math.min(start + BATCH, rows.size())));
                        connection.commit();
                    }
                } finally {
                    connection.setAutoCommit(true);
                }
                return null;
            });
        }
    }

    private static void add(PreparedStatement statement, List<@Nullable Object[]> batch) throws SQLException {
        for (var row : batch) {
            for (int i = 0; i < row.length; i++) {
                statement.setObject(i + 1, plain(row[i]));
            }
            statement.addBatch();
        }
        statement.executeBatch();
    }

    private String statement() {
        String places = Arrays.stream(rows.getFirst()).map(value -> "?").collect(Collectors.joining(", "));
        return "insert into " + into + " values (" + places + ")";
    }

    /** Ids as their text, everything else as the driver takes it. */
    private static @Nullable Object plain(@Nullable Object value) {
        return value instanceof Record || value instanceof UUID ? value.toString() : value;
    }
}
