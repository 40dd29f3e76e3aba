package org.kommunalcampus.report;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.report.ReportSums.Scope;
import org.kommunalcampus.shared.ForeignTables;
import org.kommunalcampus.shared.SetBased;
import org.kommunalcampus.shared.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Compares the levels that people had proved when a year began with those when it ended, in one query. What people state of themselves does not count. */
@Component
@SetBased("compares all proved levels of thousands of people")
@ForeignTables(
        value = {"member", "learner_profile", "job_requirement", "attestation"},
        because =
                "people, their levels and what is asked of them lie in three capabilities, and each would have to hand out every single row")
@RequiredArgsConstructor
class EffectSums {

    private static final String EFFECT = """
            select pair.unit_id, count(distinct pair.member_id),
                sum(case when pair.had < pair.asked then 1 else 0 end),
                sum(case when pair.had < pair.asked and pair.has >= pair.asked then 1 else 0 end),
                sum(case when pair.had >= pair.asked or pair.has <= pair.had then 0
                    when pair.has >= pair.asked then pair.asked - pair.had else pair.has - pair.had end)
            from (
                select m.id as member_id, m.unit_id, r.competence_id, r.level as asked,
                    max(case when a.since < :first and (a.expires is null or a.expires >= :first) then a.level else 0 end) as had,
                    max(case when a.since <= :last and (a.expires is null or a.expires > :last) then a.level else 0 end) as has
                from member m
                join learner_profile p on p.member_id = m.id
                join job_requirement r on r.job_profile_id = p.job_profile_id
                left join attestation a on a.member_id = m.id and a.competence_id = r.competence_id
                where m.municipality_id = :municipality and (m.left_on is null or m.left_on >= :today)
                group by m.id, m.unit_id, r.competence_id, r.level
            ) pair
            group by pair.unit_id""";

    private final JdbcClient jdbc;

    /** By unit, without what it took. */
    Map<Optional<UnitId>, EffectFigures> byUnit(Scope scope) {
        LocalDate end = scope.year().atMonth(12).atEndOfMonth();
        Map<Optional<UnitId>, EffectFigures> found = new HashMap<>();
        jdbc.sql(EFFECT)
                .param("municipality", scope.municipality().toString())
                .param("today", scope.today())
                .param("first", scope.year().atDay(1))
                .param("last", end.isAfter(scope.today()) ? scope.today() : end)
                .query(row -> {
                    found.put(
                            Optional.ofNullable(row.getString(1)).map(UnitId::of),
                            new EffectFigures(row.getInt(2), row.getInt(3), row.getInt(4), row.getInt(5), 0, 0));
                });
        return found;
    }
}
