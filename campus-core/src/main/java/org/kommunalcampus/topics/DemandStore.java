package org.kommunalcampus.topics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.shared.RegionId;
import org.kommunalcampus.shared.SetBased;
import org.kommunalcampus.shared.Times;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps the last count of demand. */
@Component
@SetBased("a count of everybody takes the place of the last one as a whole")
@RequiredArgsConstructor
class DemandStore {

    private static final int BATCH = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final TransactionTemplate transaction;

    CountState state() {
        return jdbc.sql("select * from topic_count")
                .query(DemandStore::lastCount)
                .single();
    }

    List<DemandCell> cells() {
        return jdbc.sql("select * from topic_demand order by competence_id, region_id, level")
                .query((row, number) -> new DemandCell(
                        RegionId.of(row.getString("region_id")),
                        CompetenceId.of(row.getString("competence_id")),
                        row.getInt("level"),
                        row.getInt("learners"),
                        row.getInt("in_largest")))
                .list();
    }

    /** Puts a count in the place of the last one. */
    void replace(List<DemandCell> cells, int learners, String basis, Instant at) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("""
                            update topic_count set number = number + 1, counted_at = :at, learners = :learners, basis = :basis""")
                    .param("at", Times.stored(at))
                    .param("learners", learners)
                    .param("basis", basis)
                    .update();
            jdbc.sql("delete from topic_demand").update();
            insert(cells);
        });
    }

    private void insert(List<DemandCell> cells) {
        batches.batchUpdate(
                "insert into topic_demand (region_id, competence_id, level, learners, in_largest) values (?, ?, ?, ?, ?)",
                cells,
                BATCH,
                (statement, cell) -> {
                    statement.setString(1, cell.region().toString());
                    statement.setString(2, cell.competence().toString());
                    statement.setInt(3, cell.level());
                    statement.setInt(4, cell.learners());
                    statement.setInt(5, cell.inLargest());
                });
    }

    private static CountState lastCount(ResultSet row, int number) throws SQLException {
        return new CountState(
                row.getLong("number"),
                Times.readOptional(row, "counted_at"),
                row.getInt("learners"),
                row.getString("basis"));
    }
}
