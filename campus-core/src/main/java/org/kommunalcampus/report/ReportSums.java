package org.kommunalcampus.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.shared.ForeignTables;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.SetBased;
import org.kommunalcampus.shared.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Adds up duties, completions and fees in the database, in one query for each grouping whatever the size of the municipality. */
@Component
@SetBased("sums over thousands of people and all their duties, completions and bookings")
@ForeignTables(
        value = {
            "assigned_person",
            "assignment",
            "member",
            "completion",
            "learning_module",
            "settlement_fee",
            "enrolment"
        },
        because =
                "people, what is asked of them, what they completed and what it costs lie in five capabilities, and each would have to hand out every single row")
@RequiredArgsConstructor
class ReportSums {

    private static final String WORKING = "(m.left_on is null or m.left_on >= :today)";

    private static final String DONE =
            "(p.last_completed_on is not null and (p.counts_from is null or p.last_completed_on >= p.counts_from))";

    private static final String LATE = DONE + " and p.due_on is not null and p.last_completed_on > p.due_on";

    private static final String ASKED = "not " + DONE + " and p.standing = 'ASSIGNED'";

    /** What several rules ask of a person for the same module is one duty, by the earliest day. */
    private static final String ONCE = """
            not exists (
                select 1 from assigned_person q join assignment b on b.id = q.assignment_id
                where q.member_id = p.member_id and b.module_id = a.module_id and b.withdrawn_at is null and b.kind = 'MANDATORY'
                    and case when %s then 'DONE' else q.standing end = case when %s then 'DONE' else p.standing end
                    and (coalesce(q.due_on, date '9999-12-31') < coalesce(p.due_on, date '9999-12-31')
                        or coalesce(q.due_on, date '9999-12-31') = coalesce(p.due_on, date '9999-12-31') and q.id < p.id))""".formatted(DONE.replace("p.", "q."), DONE);

    private static final String DUTIES = """
            select %%s, count(distinct p.member_id), count(*), sum(case when %1$s and not (%2$s) then 1 else 0 end),
                sum(case when %2$s then 1 else 0 end),
                sum(case when %3$s and (p.due_on is null or p.due_on >= :today) then 1 else 0 end),
                sum(case when %3$s and p.due_on < :today then 1 else 0 end),
                sum(case when not %1$s and p.standing = 'EXEMPT' then 1 else 0 end)
            from assigned_person p
            join assignment a on a.id = p.assignment_id
            join member m on m.id = p.member_id
            where a.municipality_id = :municipality and a.withdrawn_at is null and a.kind = 'MANDATORY'
                and (%1$s or p.standing in ('ASSIGNED', 'EXEMPT')) and %4$s and %5$s
            %%s""".formatted(DONE, LATE, ASKED, WORKING, ONCE);

    private static final String HEADS =
            "select m.unit_id, count(*) from member m where m.municipality_id = :municipality and " + WORKING
                    + " group by m.unit_id";

    private static final String COMPLETIONS = """
            select %%s, count(distinct c.member_id), count(*), sum(coalesce(l.minutes, 0))
            from completion c join member m on m.id = c.member_id join learning_module l on l.id = c.module_id
            where m.municipality_id = :municipality and c.renewal_of is null and c.completed_on between :first and :last and %s
            %%s""".formatted(WORKING);

    private static final String FEES = """
            select %s, count(distinct e.member_id), count(*), sum(f.owed_cents)
            from settlement_fee f join enrolment e on e.id = f.enrolment_id join member m on m.id = e.member_id
            where f.municipality_id = :municipality and f.due_on between :first and :last and f.owed_cents > 0
            %s""";

    private final JdbcClient jdbc;

    /** What the figures of one group are read from; the first column is the group. */
    private interface Reader<F> {
        F read(ResultSet row) throws SQLException;
    }

    /** What is counted, of whom, and when. */
    record Scope(MunicipalityId municipality, LocalDate today, Year year) {}

    /** Those who work there, by unit; those without one under {@code Optional.empty()}. */
    Map<Optional<UnitId>, Integer> heads(Scope scope) {
        Map<Optional<UnitId>, Integer> heads = new HashMap<>();
        bound(HEADS, scope).query(row -> {
            heads.put(Optional.ofNullable(row.getString(1)).map(UnitId::of), row.getInt(2));
        });
        return heads;
    }

    DutyFigures duties(Scope scope) {
        return whole(DUTIES, scope, ReportSums::duties);
    }

    Map<Optional<UnitId>, DutyFigures> dutiesByUnit(Scope scope) {
        return byUnit(DUTIES, scope, ReportSums::duties);
    }

    List<ReportRow<ModuleId, DutyFigures>> dutiesByModule(Scope scope) {
        return byModule(DUTIES, "a.module_id", scope, ReportSums::duties);
    }

    LearningFigures completions(Scope scope) {
        return whole(COMPLETIONS, scope, ReportSums::completions);
    }

    Map<Optional<UnitId>, LearningFigures> completionsByUnit(Scope scope) {
        return byUnit(COMPLETIONS, scope, ReportSums::completions);
    }

    List<ReportRow<ModuleId, LearningFigures>> completionsByModule(Scope scope) {
        return byModule(COMPLETIONS, "c.module_id", scope, ReportSums::completions);
    }

    List<ReportRow<Month, LearningFigures>> completionsByMonth(Scope scope) {
        return byMonth(COMPLETIONS, "c.completed_on", scope, ReportSums::completions);
    }

    FeeFigures fees(Scope scope) {
        return whole(FEES, scope, ReportSums::fees);
    }

    Map<Optional<UnitId>, FeeFigures> feesByUnit(Scope scope) {
        return byUnit(FEES, scope, ReportSums::fees);
    }

    List<ReportRow<ModuleId, FeeFigures>> feesByModule(Scope scope) {
        return byModule(FEES, "f.module_id", scope, ReportSums::fees);
    }

    List<ReportRow<Month, FeeFigures>> feesByMonth(Scope scope) {
        return byMonth(FEES, "f.due_on", scope, ReportSums::fees);
    }

    private <F> F whole(String sql, Scope scope, Reader<F> reader) {
        return bound(sql.formatted("1", ""), scope)
                .query((row, number) -> reader.read(row))
                .single();
    }

    private <F> Map<Optional<UnitId>, F> byUnit(String sql, Scope scope, Reader<F> reader) {
        Map<Optional<UnitId>, F> found = new HashMap<>();
        bound(sql.formatted("m.unit_id", "group by m.unit_id"), scope).query(row -> {
            found.put(Optional.ofNullable(row.getString(1)).map(UnitId::of), reader.read(row));
        });
        return found;
    }

    private <F> List<ReportRow<ModuleId, F>> byModule(String sql, String column, Scope scope, Reader<F> reader) {
        return bound(sql.formatted(column, "group by " + column + " order by 2 desc, 1"), scope)
                .query((row, number) -> new ReportRow<>(ModuleId.of(row.getString(1)), reader.read(row)))
                .list();
    }

    private <F> List<ReportRow<Month, F>> byMonth(String sql, String day, Scope scope, Reader<F> reader) {
        String month = "extract(month from " + day + ")";
        return bound(sql.formatted(month, "group by " + month + " order by 1"), scope)
                .query((row, number) -> new ReportRow<>(Month.of(row.getInt(1)), reader.read(row)))
                .list();
    }

    private StatementSpec bound(String sql, Scope scope) {
        Map<String, Object> known = Map.of(
                "municipality", scope.municipality().toString(),
                "today", scope.today(),
                "first", scope.year().atDay(1),
                "last", scope.year().atMonth(12).atEndOfMonth());
        return jdbc.sql(sql).params(known);
    }

    private static DutyFigures duties(ResultSet row) throws SQLException {
        return new DutyFigures(
                row.getInt(2),
                row.getInt(3),
                row.getInt(4),
                row.getInt(5),
                row.getInt(6),
                row.getInt(7),
                row.getInt(8));
    }

    /** People who work there are counted apart. */
    private static LearningFigures completions(ResultSet row) throws SQLException {
        return new LearningFigures(row.getInt(2), row.getInt(2), row.getInt(3), row.getLong(4));
    }

    private static FeeFigures fees(ResultSet row) throws SQLException {
        return new FeeFigures(row.getInt(2), row.getInt(3), row.getLong(4));
    }
}
