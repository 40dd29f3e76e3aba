package org.kommunalcampus.organisation;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.kommunalcampus.shared.SearchKey;
import org.springframework.stereotype.Component;

/** Fills the search keys of the people and municipalities that were there before the column; no database folds names as the program does. */
@Component
class SearchKeyMigration implements JavaMigration {

    private static final int BATCH = 500;

    private record Row(String id, String key) {}

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("0104");
    }

    @Override
    public String getDescription() {
        return "search keys of existing rows";
    }

    @Override
    public Integer getChecksum() {
        return 1;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        fill(context.getConnection(), "member", "family_name", "given_name", "personnel_key");
        fill(context.getConnection(), "municipality", "name", "district", "ags");
    }

    private static void fill(Connection connection, String table, String first, String second, String third)
            throws SQLException {
        List<Row> rows = new ArrayList<>();
        try (Statement read = connection.createStatement();
                ResultSet found =
                        read.executeQuery("select id, " + first + ", " + second + ", " + third + " from " + table)) {
            while (found.next()) {
                rows.add(new Row(
                        found.getString(1), SearchKey.of(found.getString(2), found.getString(3), found.getString(4))));
            }
        }
        try (PreparedStatement write =
                connection.prepareStatement("update " + table + " set search_key = ? where id = ?")) {
            for (int at = 0; at < rows.size(); at++) {
                write.setString(1, rows.get(at).key());
                write.setString(2, rows.get(at).id());
                write.addBatch();
                if ((at + 1) % BATCH == 0) {
                    write.executeBatch();
                }
            }
            write.executeBatch();
        }
    }
}
