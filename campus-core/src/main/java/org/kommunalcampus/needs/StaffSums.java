package org.kommunalcampus.needs;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.competence.JobProfileId;
import org.kommunalcampus.competence.JobProfiles;
import org.kommunalcampus.competence.Requirement;
import org.kommunalcampus.shared.ForeignTables;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.SetBased;
import org.kommunalcampus.shared.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How the staff of a municipality stands, added up by the database, in three queries whatever its size. A level counts that is attested and valid today, or
 * that the person states and has released to HR; of several the best.
 */
@Component
@SetBased("sums over thousands of people and all their levels")
@ForeignTables(
        value = {"member", "learner_profile", "attestation", "self_assessment", "profile_release", "job_requirement"},
        because =
                "people, their levels and what is asked of them lie in three capabilities, and each would have to hand out every single row to be added up")
@RequiredArgsConstructor
class StaffSums {

    private static final String WORKING =
            "m.municipality_id = :municipality and (m.left_on is null or m.left_on >= :today)";

    private static final String PEOPLE = """
            select m.unit_id, p.job_profile_id, count(*)
            from member m left join learner_profile p on p.member_id = m.id
            where %s
            group by m.unit_id, p.job_profile_id""".formatted(WORKING);

    /** For each group and competence: how many reach what is asked, and how many of the levels that are asked they have altogether. */
    private static final String REACHED = """
            select %1$s, best.competence_id, sum(case when best.level >= best.asked then 1 else 0 end),
                sum(case when best.level >= best.asked then best.asked else best.level end)
            from (
                select known.member_id, known.unit_id, known.job_profile_id, known.competence_id, known.asked,
                    max(known.level) as level
                from (
                    select m.id as member_id, m.unit_id, p.job_profile_id, r.competence_id, r.level as asked, a.level
                    from member m
                    join learner_profile p on p.member_id = m.id
                    join attestation a on a.member_id = m.id
                    join job_requirement r on r.job_profile_id = p.job_profile_id and r.competence_id = a.competence_id
                    where %2$s and (a.expires is null or a.expires > :today)
                    union all
                    select m.id, m.unit_id, p.job_profile_id, r.competence_id, r.level, s.level
                    from member m
                    join learner_profile p on p.member_id = m.id
                    join self_assessment s on s.member_id = m.id
                    join job_requirement r on r.job_profile_id = p.job_profile_id and r.competence_id = s.competence_id
                    where %2$s and exists (
                        select 1 from profile_release l
                        where l.member_id = m.id and l.field = 'SELF_ASSESSMENTS' and l.audience = 'HR'
                            and l.revoked_at is null and l.until_day >= :today)
                ) known
                group by known.member_id, known.unit_id, known.job_profile_id, known.competence_id, known.asked
            ) best
            group by %1$s, best.competence_id""";

    private final JdbcClient jdbc;
    private final JobProfiles jobProfiles;
    private final Clock clock;

    /** So many people in one unit with one main job. */
    private record Head(Optional<UnitId> unit, Optional<JobProfileId> job, int people) {}

    /** Everybody who works in the municipality today, by unit. */
    Tally<UnitId> byUnit(MunicipalityId municipality) {
        return tally(municipality, Head::unit, "best.unit_id", UnitId::of);
    }

    /** Everybody who works in the municipality today, by main job profile. */
    Tally<JobProfileId> byJob(MunicipalityId municipality) {
        return tally(municipality, Head::job, "best.job_profile_id", JobProfileId::of);
    }

    private <G extends Comparable<? super G>> Tally<G> tally(
            MunicipalityId municipality, Function<Head, Optional<G>> group, String column, Function<String, G> id) {
        LocalDate today = LocalDate.now(clock);
        List<Head> heads = heads(municipality, today);
        Map<JobProfileId, List<Requirement>> asked = jobProfiles.requirementsOf(
                heads.stream().flatMap(head -> head.job().stream()).collect(Collectors.toSet()));
        var tally = new Tally<G>(new HashMap<>(), new HashMap<>());
        heads.forEach(head -> tally.add(
                group.apply(head), head.people(), head.job().map(asked::get).orElse(List.of())));
        jdbc.sql(REACHED.formatted(column, WORKING))
                .param("municipality", municipality.toString())
                .param("today", today)
                .query(row -> {
                    tally.reach(
                            Optional.ofNullable(row.getString(1)).map(id),
                            CompetenceId.of(row.getString(2)),
                            row.getInt(3),
                            row.getInt(4));
                });
        return tally;
    }

    private List<Head> heads(MunicipalityId municipality, LocalDate today) {
        return jdbc.sql(PEOPLE)
                .param("municipality", municipality.toString())
                .param("today", today)
                .query((row, number) -> new Head(
                        Optional.ofNullable(row.getString(1)).map(UnitId::of),
                        Optional.ofNullable(row.getString(2)).map(JobProfileId::of),
                        row.getInt(3)))
                .list();
    }
}
