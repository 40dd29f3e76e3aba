package org.kommunalcampus.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.shared.ForeignTables;
import org.kommunalcampus.shared.RegionId;
import org.kommunalcampus.shared.SetBased;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Compares the levels that people had proved before they completed a module with those that they had with it, in one query for all modules of a region. */
@Component
@SetBased("compares all proved levels of thousands of people")
@ForeignTables(
        value = {
            "completion",
            "member",
            "municipality",
            "learning_module",
            "module_competence",
            "learner_profile",
            "job_requirement",
            "attestation",
            "settlement_fee",
            "enrolment"
        },
        because =
                "people, their levels, what is asked of them, what they completed and what it costs lie in six capabilities, and each would have to hand out every single row")
@RequiredArgsConstructor
class ModuleEffectSums {

    private static final String OF_REGION = "c.region_id = :region";

    private static final String DONE = """
            select d.member_id, d.module_id, min(d.completed_on) as on_day
            from completion d join member m on m.id = d.member_id join municipality c on c.id = m.municipality_id
            where %s and d.completed_on between :first and :last %%s
            group by d.member_id, d.module_id""".formatted(OF_REGION);

    private static final String PAIRS = """
            select done.module_id, done.member_id, t.competence_id, r.level as asked,
                coalesce(max(case when a.since < done.on_day and (a.expires is null or a.expires >= done.on_day) then a.level end), 0) as had,
                coalesce(max(case when a.since <= done.on_day and (a.expires is null or a.expires >= done.on_day) then a.level end), 0) as has
            from (%s) done
            join module_competence t on t.module_id = done.module_id and t.kind = 'TEACHES'
            left join learner_profile p on p.member_id = done.member_id
            left join job_requirement r on r.job_profile_id = p.job_profile_id and r.competence_id = t.competence_id
            left join attestation a on a.member_id = done.member_id and a.competence_id = t.competence_id
            group by done.module_id, done.member_id, t.competence_id, r.level""".formatted(DONE);

    private static final String LEVELS = """
            select pair.module_id, count(*), sum(pair.had), sum(pair.has),
                sum(case when pair.had < pair.asked then 1 else 0 end),
                sum(case when pair.had < pair.asked and pair.has >= pair.asked then 1 else 0 end)
            from (%s) pair group by pair.module_id""".formatted(PAIRS.formatted(""));

    private static final String SHARES = "select pair.%s, count(distinct pair.member_id), count(*) from ("
            + PAIRS.formatted("and d.module_id = :module") + ") pair group by pair.%s order by 1";

    private static final String COMPLETIONS = """
            select d.module_id, count(distinct d.member_id), count(*), sum(coalesce(l.minutes, 0))
            from completion d join member m on m.id = d.member_id join municipality c on c.id = m.municipality_id
            join learning_module l on l.id = d.module_id
            where %s and d.completed_on between :first and :last
            group by d.module_id order by 2 desc, 1""".formatted(OF_REGION);

    private static final String FEES = """
            select f.module_id, count(distinct e.member_id), sum(f.owed_cents)
            from settlement_fee f join enrolment e on e.id = f.enrolment_id join municipality c on c.id = f.municipality_id
            where %s and f.due_on between :first and :last and f.owed_cents > 0
            group by f.module_id""".formatted(OF_REGION);

    private final JdbcClient jdbc;

    /** All modules that somebody of the region completed in the period, most people first. Three queries. */
    List<ReportRow<ModuleId, ModuleEffect>> byModule(RegionId region, EffectPeriod period) {
        Map<ModuleId, int[]> levels = new HashMap<>();
        bound(LEVELS, region, period).query(row -> {
            levels.put(
                    ModuleId.of(row.getString(1)),
                    new int[] {row.getInt(2), row.getInt(3), row.getInt(4), row.getInt(5), row.getInt(6)});
        });
        Map<ModuleId, long[]> fees = new HashMap<>();
        bound(FEES, region, period).query(row -> {
            fees.put(ModuleId.of(row.getString(1)), new long[] {row.getLong(2), row.getLong(3)});
        });
        return bound(COMPLETIONS, region, period)
                .query((row, number) -> {
                    ModuleId module = ModuleId.of(row.getString(1));
                    int[] changed = levels.getOrDefault(module, new int[5]);
                    long[] owed = fees.getOrDefault(module, new long[2]);
                    return new ReportRow<>(
                            module,
                            new ModuleEffect(
                                    row.getInt(2),
                                    row.getInt(3),
                                    changed[0],
                                    changed[1],
                                    changed[2],
                                    changed[3],
                                    changed[4],
                                    row.getLong(4),
                                    Math.toIntExact(owed[0]),
                                    owed[1]));
                })
                .list();
    }

    /** Who had which level before they completed the module, by level. */
    List<ReportRow<Integer, LevelShare>> before(RegionId region, EffectPeriod period, ModuleId module) {
        return shares("had", region, period, module);
    }

    /** Who had which level with the completion, by level. */
    List<ReportRow<Integer, LevelShare>> after(RegionId region, EffectPeriod period, ModuleId module) {
        return shares("has", region, period, module);
    }

    private List<ReportRow<Integer, LevelShare>> shares(
            String column, RegionId region, EffectPeriod period, ModuleId module) {
        return bound(SHARES.formatted(column, column), region, period)
                .param("module", module.toString())
                .query((row, number) -> new ReportRow<>(row.getInt(1), new LevelShare(row.getInt(2), row.getInt(3))))
                .list();
    }

    private StatementSpec bound(String sql, RegionId region, EffectPeriod period) {
        return jdbc.sql(sql)
                .param("region", region.toString())
                .param("first", period.first())
                .param("last", period.last());
    }
}
