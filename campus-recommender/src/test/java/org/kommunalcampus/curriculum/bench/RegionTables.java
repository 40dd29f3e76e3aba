package org.kommunalcampus.curriculum.bench;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.curriculum.engine.input.EngineModule;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes a region into the tables of the platform, by plain batches and past the capabilities: that is how it is fast. */
final class RegionTables {
    private static final UUID MUNICIPALITY = Ids.of("municipality", 0);
    private static final UUID FRAMEWORK = Ids.of("framework", 0);
    private static final UUID PROVIDER = Ids.of("provider", 0);

    private final JdbcTemplate jdbc;

    RegionTables(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** What does not depend on the number of learners. */
    void fill(Region region) {
        UUID owner = Ids.of("region", 0);
        jdbc.update("insert into region (id, code, name, version) values (?, 'BENCH', 'Region', 0)", owner.toString());
        jdbc.update(
                "insert into municipality (id, region_id, ags, ars, name, kind, state, district, population, version)"
                        + " values (?, ?, '00000001', '000000010001', 'Musterstadt', 'Stadt', 'Hessen', 'Kreis', 1, 0)",
                MUNICIPALITY.toString(),
                owner.toString());
        jdbc.update(
                "insert into framework (id, code, current_version, name_de, status, levels, version)"
                        + " values (?, 'BENCH', '1', 'Rahmen', 'DRAFT', 8, 0)",
                FRAMEWORK.toString());
        jdbc.update(
                "insert into provider (id, code, name, demo, state, version)"
                        + " values (?, 'bench', 'Anbieter', false, 'ACCREDITED', 0)",
                PROVIDER.toString());
        fillCompetences(region);
        fillJobs(region);
        fillModules(region.modules(), "PUBLISHED");
    }

    private void fillCompetences(Region region) {
        insert(
                "competence (id, framework_id, code, name_de, position, retired, version)",
                IntStream.range(0, region.competences().size())
                        .mapToObj(i ->
                                row(region.competences().get(i), FRAMEWORK, "C" + i, "Kompetenz " + i, i, false, 0))
                        .toList());
        jdbc.update("update competence_state set token = ?", UUID.randomUUID().toString());
    }

    private void fillJobs(Region region) {
        fillJob(region.jobs().market(), "MARKET");
        region.jobs().all().forEach(job -> fillJob(job, "MUNICIPAL"));
    }

    private void fillJob(JobProfiles.Job job, String kind) {
        insert(
                "job_profile (id, code, name_de, kind, version)",
                List.<@Nullable Object[]>of(row(job.id(), job.id().toString(), "Beruf", kind, 0)));
        insert(
                "job_requirement (job_profile_id, competence_id, level)",
                job.levels().entrySet().stream()
                        .map(asked -> row(job.id(), asked.getKey(), asked.getValue()))
                        .toList());
    }

    /** Modules in this state, certified, so that those that are drafts need but be published. */
    void fillModules(Collection<EngineModule> modules, String state) {
        insert(
                "learning_module (id, provider_id, external_id, title, language, format, minutes, price_cents, currency,"
                        + " valid_from, valid_until, state, certified_basis, certified_until, fingerprint, version)",
                modules.stream()
                        .map(module -> row(
                                module.id(),
                                PROVIDER,
                                module.id().toString(),
                                "Modul",
                                module.language(),
                                module.format().name(),
                                module.minutes(),
                                module.priceCents(),
                                "EUR",
                                module.validFrom(),
                                module.validUntil(),
                                state,
                                "AGREEMENT",
                                module.certifiedUntil(),
                                "-",
                                0))
                        .toList());
        insert(
                "module_competence (module_id, kind, competence_id, level, assumed)",
                modules.stream()
                        .flatMap(module -> module.teaches().stream()
                                .map(taught -> row(module.id(), "TEACHES", taught.competence(), taught.level(), false)))
                        .toList());
        insert(
                "module_competence (module_id, kind, competence_id, level, assumed)",
                modules.stream()
                        .flatMap(module -> module.requires().stream()
                                .map(asked -> row(module.id(), "REQUIRES", asked.competence(), asked.level(), false)))
                        .toList());
        insert(
                "module_prerequisite (module_id, group_no, prerequisite_id)",
                modules.stream()
                        .flatMap(module -> module.prerequisites().stream()
                                .flatMap(List::stream)
                                .map(prerequisite -> row(module.id(), 0, prerequisite)))
                        .toList());
        insert(
                "module_session (id, module_id, starts_at, ends_at, seats, taken, state, version)",
                modules.stream()
                        .flatMap(module -> module.sessions().stream()
                                .map(session -> row(
                                        session.id(),
                                        module.id(),
                                        session.start().atTime(9, 0),
                                        session.end().atTime(16, 0),
                                        session.seatFree() ? null : 12,
                                        session.seatFree() ? 0 : 12,
                                        "PLANNED",
                                        0)))
                        .toList());
        jdbc.update("update catalogue_version set version = version + 1");
    }

    /** Learners with all that is known of them. */
    void fillLearners(Collection<Learner> learners) {
        insert(
                "member (id, municipality_id, personnel_key, given_name, family_name, entry_date, version)",
                learners.stream()
                        .map(learner -> row(
                                learner.id(), MUNICIPALITY, "P" + learner.number(), "Kim", "Muster", Region.TODAY, 0))
                        .toList());
        insert(
                "learner_profile (member_id, job_profile_id, weekly_minutes, language, version)",
                learners.stream()
                        .map(learner ->
                                row(learner.id(), learner.job().id(), learner.weeklyMinutes(), learner.language(), 1))
                        .toList());
        insertEach(
                "profile_format (member_id, format)",
                learners,
                Learner::formats,
                (learner, format) -> row(learner.id(), format.name()));
        insertEach(
                "profile_interest (member_id, competence_id)",
                learners,
                Learner::interests,
                (learner, interest) -> row(learner.id(), interest));
        insertEach(
                "blocked_time (member_id, from_date, to_date)",
                learners,
                Learner::blocked,
                (learner, time) -> row(learner.id(), time.from(), time.to()));
        insertEach(
                "self_assessment (member_id, competence_id, level, since)",
                learners,
                learner -> learner.levels().entrySet(),
                (learner, level) -> row(learner.id(), level.getKey(), level.getValue(), Region.TODAY));
        insertEach(
                "goal (id, member_id, competence_id, level, due)",
                learners,
                learner -> learner.goal() == null ? List.<Learner.Goal>of() : List.of(learner.goal()),
                (learner, goal) -> row(learner.goalId(), learner.id(), goal.competence(), goal.level(), goal.due()));
        fillHistory(learners);
    }

    private void fillHistory(Collection<Learner> learners) {
        LocalDate past = Region.TODAY.minusDays(100);
        insertEach(
                "completion (id, member_id, module_id, completed_on, evidence, recorded_by, recorded_at)",
                learners,
                Learner::completed,
                (learner, module) ->
                        row(UUID.randomUUID(), learner.id(), module, past, "Nachweis", "EMPLOYER", past.atTime(12, 0)));
        insertEach(
                "enrolment (id, member_id, module_id, session_id, state, active, booked_at, version)",
                learners,
                learner -> learner.enrolled() == null ? List.<Learner.Enrolled>of() : List.of(learner.enrolled()),
                (learner, enrolled) -> row(
                        UUID.randomUUID(),
                        learner.id(),
                        enrolled.module(),
                        enrolled.session(),
                        enrolled.begun() ? "UNDER_WAY" : "BOOKED",
                        true,
                        past.atTime(12, 0),
                        0));
        fillAssignments(learners, past);
        String decision = "decision (member_id, module_id, kind, decided_at)";
        insertEach(
                decision,
                learners,
                Learner::pinned,
                (learner, module) -> row(learner.id(), module, "PIN", past.atTime(12, 0)));
        insertEach(
                decision,
                learners,
                Learner::refused,
                (learner, module) -> row(learner.id(), module, "REFUSE", past.atTime(12, 0)));
    }

    private void fillAssignments(Collection<Learner> learners, LocalDate past) {
        insertEach(
                "assignment (id, municipality_id, module_id, kind, reason, due_on, assigned_at, version)",
                learners,
                RegionTables::assigned,
                (learner, assigned) -> row(
                        learner.assignmentId(),
                        MUNICIPALITY,
                        assigned.module(),
                        "MANDATORY",
                        "Grund",
                        assigned.due(),
                        past.atTime(12, 0),
                        0));
        insertEach(
                "assigned_person (id, assignment_id, member_id, due_on, standing, standing_since, version)",
                learners,
                RegionTables::assigned,
                (learner, assigned) -> row(
                        UUID.randomUUID(),
                        learner.assignmentId(),
                        learner.id(),
                        assigned.due(),
                        "ASSIGNED",
                        past.atTime(12, 0),
                        0));
    }

    private static List<Learner.Assigned> assigned(Learner learner) {
        return learner.assigned() == null ? List.of() : List.of(learner.assigned());
    }

    private interface Parts<T> {
        Collection<T> of(Learner learner);
    }

    private interface RowOf<T> {
        @Nullable
        Object[] of(Learner learner, T part);
    }

    private <T> void insertEach(String into, Collection<Learner> learners, Parts<T> parts, RowOf<T> row) {
        insert(
                into,
                learners.stream()
                        .flatMap(learner -> parts.of(learner).stream().map(part -> row.of(learner, part)))
                        .toList());
    }

    private static @Nullable Object[] row(@Nullable Object... values) {
        return values;
    }

    private void insert(String into, List<@Nullable Object[]> rows) {
        new Rows(into, rows).insert(jdbc);
    }
}
