package org.kommunalcampus.topics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.shared.RegionId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the last count of demand. */
@Component
@RequiredArgsConstructor
class DemandStore {

    private static final int BATCH = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    @Transactional(readOnly = true)
    CountState state() {
        return jdbc.sql("select * from topic_count")
                .query(DemandStore::lastCount)
                .single();
    }

    @Transactional(readOnly = true)
    List<DemandCell> cells() {
        return jdbc.sql("select * from topic_demand order by competence_id, region_id, level")
                .query((row, number) -> new DemandCell(
                        RegionId.of(row.getString("region_id")),
                        CompetenceId.of(row.getString("competence_id")),
                        row.getInt("level"),
                        row.getInt("learners")))
                .list();
    }

    /** Puts a count in the place of the last one. */
    @Transactional
    void replace(List<DemandCell> cells, int learners, String basis, Instant at) {
        jdbc.sql("""
                        update topic_count set number = number + 1, counted_at = :at, learners = :learners, basis = :basis""")
                .param("at", LocalDateTime.ofInstant(at, ZoneOffset.UTC))
                .param("learners", learners)
                .param("basis", basis)
                .update();
        jdbc.sql("delete from topic_demand").update();
        batches.batchUpdate(
                "insert into topic_demand (region_id, competence_id, level, learners) values (?, ?, ?, ?)",
                cells,
                BATCH,
                (statement, cell) -> {
                    statement.setString(1, cell.region().toString());
                    statement.setString(2, cell.competence().toString());
                    statement.setInt(3, cell.level());
                    statement.setInt(4, cell.learners());
                });
    }

    private static CountState lastCount(ResultSet row, int number) throws SQLException {
        LocalDateTime at = row.getObject("counted_at", LocalDateTime.class);
        return new CountState(
                row.getLong("number"),
                at == null ? null : at.toInstant(ZoneOffset.UTC),
                row.getInt("learners"),
                row.getString("basis"));
    }
}
