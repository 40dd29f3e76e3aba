package org.kommunalcampus.report;

import static java.util.stream.Collectors.toMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.shared.ForeignTables;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.PeopleAcross;
import org.kommunalcampus.shared.RegionId;
import org.kommunalcampus.shared.SetBased;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * Compares the levels that people had proved before they completed a module with those that they had with it, in four queries for all modules of a region, municipality
 * by municipality: what may be told depends on where people work.
 */
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

    private static final String DONE = """
            select d.module_id, d.member_id, m.municipality_id, min(d.completed_on) as on_day
            from completion d join member m on m.id = d.member_id join municipality c on c.id = m.municipality_id
            where c.region_id = :region and d.renewal_of is null and d.completed_on between :first and :last
            group by d.module_id, d.member_id, m.municipality_id""";

    private static final String FEES = """
            select f.module_id, e.member_id, f.municipality_id, sum(f.owed_cents) as cents
            from settlement_fee f join enrolment e on e.id = f.enrolment_id join municipality c on c.id = f.municipality_id
            where c.region_id = :region and f.due_on between :first and :last and f.owed_cents > 0
            group by f.module_id, e.member_id, f.municipality_id""";

    private static final String LEARNERS = """
            select done.module_id, done.municipality_id, case when fee.cents > 0 then 1 else 0 end as pays, count(*), max(l.minutes)
            from (%s) done join learning_module l on l.id = done.module_id
            left join (select module_id, member_id, sum(cents) as cents from (%s) fees group by module_id, member_id) fee
                on fee.module_id = done.module_id and fee.member_id = done.member_id
            group by done.module_id, done.municipality_id, case when fee.cents > 0 then 1 else 0 end""".formatted(DONE, FEES);

    private static final String PAYERS = """
            select fee.module_id, fee.municipality_id, sum(case when done.member_id is null then 1 else 0 end), sum(fee.cents)
            from (%s) fee left join (%s) done on done.module_id = fee.module_id and done.member_id = fee.member_id
            group by fee.module_id, fee.municipality_id""".formatted(FEES, DONE);

    private static final String PAIRS = """
            select done.module_id, done.member_id, done.municipality_id, t.competence_id, r.level as asked,
                coalesce(max(case when a.since < done.on_day and (a.expires is null or a.expires >= done.on_day) then a.level end), 0) as had,
                coalesce(max(case when a.since <= done.on_day and (a.expires is null or a.expires >= done.on_day) then a.level end), 0) as has
            from (%s) done
            join module_competence t on t.module_id = done.module_id and t.kind = 'TEACHES'
            left join learner_profile p on p.member_id = done.member_id
            left join job_requirement r on r.job_profile_id = p.job_profile_id and r.competence_id = t.competence_id
            left join attestation a on a.member_id = done.member_id and a.competence_id = t.competence_id
            group by done.module_id, done.member_id, done.municipality_id, t.competence_id, r.level""".formatted(DONE);

    private static final String STATED = """
            select pair.module_id, pair.member_id, pair.municipality_id, pair.had, pair.has,
                case when pair.asked is null or pair.had >= pair.asked then 'NONE' when pair.has >= pair.asked then 'CLOSED' else 'OPEN' end as state
            from (%s) pair""".formatted(PAIRS);

    private static final String STATES = """
            select s.module_id, s.municipality_id, s.state, count(distinct s.member_id)
            from (%s) s group by s.module_id, s.municipality_id, s.state""".formatted(STATED);

    private static final String CELLS = """
            select s.module_id, s.municipality_id, s.state, s.had, s.has, count(distinct s.member_id), count(*)
            from (%s) s group by s.module_id, s.municipality_id, s.state, s.had, s.has
            order by s.had, s.has, s.state""".formatted(STATED);

    private final JdbcClient jdbc;

    /** A part of the people of a module. */
    private record Part(GapState state, LevelMove move) {}

    /** What is gathered of one module. */
    private static final class Gathered {

        private PeopleAcross payingLearners = PeopleAcross.NOBODY;
        private PeopleAcross otherLearners = PeopleAcross.NOBODY;
        private PeopleAcross otherPayers = PeopleAcross.NOBODY;
        private long minutes;
        private long cents;
        private final Map<GapState, PeopleAcross> states = new EnumMap<>(GapState.class);
        private final Map<Part, PeopleAcross> people = new LinkedHashMap<>();
        private final Map<Part, Integer> pairs = new HashMap<>();

        private EffectCount count() {
            Collection<EffectCell> cells = new ArrayList<>();
            people.forEach((part, who) ->
                    cells.add(new EffectCell(part.state(), part.move(), pairs.getOrDefault(part, 0), who)));
            return new EffectCount(
                    payingLearners.plus(otherLearners),
                    List.copyOf(cells),
                    states,
                    minutes,
                    payingLearners,
                    otherLearners,
                    otherPayers,
                    cents);
        }
    }

    /** What was counted of all modules that somebody of the region completed in the half-year. Four queries. */
    Map<ModuleId, EffectCount> byModule(RegionId region, EffectPeriod period) {
        Map<ModuleId, Gathered> found = new HashMap<>();
        bound(LEARNERS, region, period).query(row -> {
            Gathered module = found.computeIfAbsent(module(row), none -> new Gathered());
            module.minutes = row.getLong(5);
            if (row.getInt(3) == 1) {
                module.payingLearners = module.payingLearners.plus(people(row, 4));
            } else {
                module.otherLearners = module.otherLearners.plus(people(row, 4));
            }
        });
        bound(PAYERS, region, period).query(row -> {
            Gathered module = found.computeIfAbsent(module(row), none -> new Gathered());
            module.otherPayers = module.otherPayers.plus(people(row, 3));
            module.cents += row.getLong(4);
        });
        bound(STATES, region, period).query(row -> {
            found.computeIfAbsent(module(row), none -> new Gathered())
                    .states
                    .merge(GapState.valueOf(row.getString(3)), people(row, 4), PeopleAcross::plus);
        });
        bound(CELLS, region, period).query(row -> {
            Gathered module = found.computeIfAbsent(module(row), none -> new Gathered());
            Part part = new Part(GapState.valueOf(row.getString(3)), new LevelMove(row.getInt(4), row.getInt(5)));
            module.people.merge(part, people(row, 6), PeopleAcross::plus);
            module.pairs.merge(part, row.getInt(7), Integer::sum);
        });
        return found.entrySet().stream()
                .collect(toMap(Map.Entry::getKey, entry -> entry.getValue().count()));
    }

    private static ModuleId module(ResultSet row) throws SQLException {
        return ModuleId.of(row.getString(1));
    }

    private static PeopleAcross people(ResultSet row, int column) throws SQLException {
        return new PeopleAcross(Map.of(MunicipalityId.of(row.getString(2)), row.getInt(column)));
    }

    private StatementSpec bound(String sql, RegionId region, EffectPeriod period) {
        return jdbc.sql(sql)
                .param("region", region.toString())
                .param("first", period.first())
                .param("last", period.last());
    }
}
