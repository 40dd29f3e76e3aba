package org.kommunalcampus.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.shared.RegionId;
import org.kommunalcampus.shared.SetBased;
import org.kommunalcampus.shared.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what was told of each half-year, and nothing else: figures that may not be told are not stored. */
@Component
@SetBased("figures of a half-year are written once and never changed")
@RequiredArgsConstructor
class ModuleEffectBooks {

    private static final int TOGETHER = -1;

    private final JdbcClient jdbc;

    /** The half-years that were counted, the latest first. */
    List<EffectPeriod> counted() {
        return jdbc.sql("select first_day from effect_period order by first_day desc")
                .query((row, number) -> EffectPeriod.around(row.getObject(1, LocalDate.class)))
                .list();
    }

    /** Notes that the half-year is counted; whoever notes it twice violates its key. */
    void close(EffectPeriod period, Instant at) {
        jdbc.sql("insert into effect_period (first_day, counted_at) values (:first, :at)")
                .param("first", period.first())
                .param("at", Times.stored(at))
                .update();
    }

    /** Writes what may be told of each module. */
    void write(RegionId region, EffectPeriod period, Map<ModuleId, EffectCount> counted) {
        counted.forEach((module, count) -> count.told(module).ifPresent(effect -> {
            insert(region, period, effect);
            count.moves().forEach(row -> insert(region, period, module, row));
        }));
    }

    /** What is told of the modules, most people first. */
    List<ModuleEffect> modules(RegionId region, EffectPeriod period) {
        return jdbc.sql("""
                        select * from module_effect where region_id = :region and first_day = :first
                        order by people desc, module_id""")
                .param("region", region.toString())
                .param("first", period.first())
                .query((row, number) -> effect(row))
                .list();
    }

    /** What is told of one module. */
    Optional<ModuleEffectDetail> module(RegionId region, EffectPeriod period, ModuleId module) {
        return jdbc.sql("""
                        select * from module_effect
                        where region_id = :region and first_day = :first and module_id = :module""")
                .param("region", region.toString())
                .param("first", period.first())
                .param("module", module.toString())
                .query((row, number) -> effect(row))
                .optional()
                .map(figures -> new ModuleEffectDetail(figures, moves(region, period, module)));
    }

    private List<ReportRow<LevelMove, Integer>> moves(RegionId region, EffectPeriod period, ModuleId module) {
        return jdbc.sql("""
                        select * from module_effect_move
                        where region_id = :region and first_day = :first and module_id = :module
                        order by level_before, level_after""")
                .param("region", region.toString())
                .param("first", period.first())
                .param("module", module.toString())
                .query((row, number) -> {
                    int before = row.getInt("level_before");
                    return new ReportRow<>(
                            before == TOGETHER ? null : new LevelMove(before, row.getInt("level_after")),
                            row.getInt("pairs"));
                })
                .list();
    }

    private void insert(RegionId region, EffectPeriod period, ModuleEffect effect) {
        jdbc.sql("""
                        insert into module_effect (region_id, first_day, module_id, people, pairs, before_sum, after_sum, gaps, closed, minutes, cents)
                        values (:region, :first, :module, :people, :pairs, :before, :after, :gaps, :closed, :minutes, :cents)""")
                .param("region", region.toString())
                .param("first", period.first())
                .param("module", effect.module().toString())
                .param("people", effect.people())
                .param("pairs", effect.pairs())
                .param("before", effect.before())
                .param("after", effect.after())
                .param("gaps", effect.gaps())
                .param("closed", effect.closed())
                .param("minutes", effect.minutes())
                .param("cents", effect.cents())
                .update();
    }

    private void insert(RegionId region, EffectPeriod period, ModuleId module, ReportRow<LevelMove, Integer> row) {
        LevelMove move = row.key();
        jdbc.sql("""
                        insert into module_effect_move (region_id, first_day, module_id, level_before, level_after, pairs)
                        values (:region, :first, :module, :before, :after, :pairs)""")
                .param("region", region.toString())
                .param("first", period.first())
                .param("module", module.toString())
                .param("before", move == null ? TOGETHER : move.before())
                .param("after", move == null ? TOGETHER : move.after())
                .param("pairs", row.figures())
                .update();
    }

    private static ModuleEffect effect(ResultSet row) throws SQLException {
        return new ModuleEffect(
                ModuleId.of(row.getString("module_id")),
                row.getInt("people"),
                row.getInt("pairs"),
                row.getInt("before_sum"),
                row.getInt("after_sum"),
                row.getObject("gaps", Integer.class),
                row.getObject("closed", Integer.class),
                row.getLong("minutes"),
                row.getObject("cents", Long.class));
    }
}
