package org.kommunalcampus.curriculum.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.Format;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.SessionId;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.curriculum.engine.input.BlockedDays;
import org.kommunalcampus.curriculum.engine.input.CatalogueSnapshot;
import org.kommunalcampus.curriculum.engine.input.CompetenceRequirement;
import org.kommunalcampus.curriculum.engine.input.CompletedModule;
import org.kommunalcampus.curriculum.engine.input.EnrolledModule;
import org.kommunalcampus.curriculum.engine.input.Implication;
import org.kommunalcampus.curriculum.engine.input.Job;
import org.kommunalcampus.curriculum.engine.input.Lapse;
import org.kommunalcampus.curriculum.engine.input.LearnerSnapshot;
import org.kommunalcampus.curriculum.engine.input.LearningYear;
import org.kommunalcampus.curriculum.engine.input.ModuleAssignment;
import org.kommunalcampus.curriculum.engine.input.PackageWish;
import org.kommunalcampus.curriculum.engine.input.Policy;
import org.kommunalcampus.curriculum.engine.input.RequirementOrigin;
import org.kommunalcampus.curriculum.engine.plan.Curriculum;
import org.kommunalcampus.curriculum.engine.rule.Situation;

/** Builds one learner: two hours a week, nothing learned, nothing asked, unless said otherwise. */
public final class LearnerSample {
    /** A Wednesday; the Monday of its week is the 23rd, the next one the 30th. */
    public static final LocalDate TODAY = Worlds.TODAY;

    private final Map<CompetenceId, Integer> levels = new HashMap<>();
    private final List<CompetenceRequirement> requirements = new ArrayList<>();
    private final List<CompletedModule> completed = new ArrayList<>();
    private final List<EnrolledModule> enrolments = new ArrayList<>();
    private final Set<ModuleId> pinned = new HashSet<>();
    private final Set<ModuleId> refused = new HashSet<>();
    private final Set<ModuleId> declined = new HashSet<>();
    private final Set<SessionId> reserved = new HashSet<>();
    private final List<ModuleAssignment> assigned = new ArrayList<>();
    private final List<BlockedDays> blocked = new ArrayList<>();
    private final List<Lapse> lapses = new ArrayList<>();
    private final List<PackageWish> packages = new ArrayList<>();
    private int weeklyMinutes = 120;
    private Set<Format> formats = Set.of();
    private Set<String> languages = Set.of();
    private final List<Job> jobs = new ArrayList<>();
    private final List<Implication> implications = new ArrayList<>();
    private LearningYear year = LearningYear.OPEN;
    private Policy policy = Unlimited.policy();

    private LearnerSample() {}

    public static LearnerSample learner() {
        return new LearnerSample();
    }

    public LearnerSample level(long competence, int level) {
        levels.put(Ids.competence(competence), level);
        return this;
    }

    public LearnerSample lapses(long competence, int level, LocalDate on) {
        lapses.add(new Lapse(Ids.competence(competence), level, on));
        return this;
    }

    public LearnerSample needs(long competence, int level) {
        return needs(RequirementOrigin.JOB_PROFILE, competence, level, null);
    }

    public LearnerSample needs(RequirementOrigin kind, long competence, int level, @Nullable LocalDate due) {
        requirements.add(new CompetenceRequirement(kind, "source", "label", Ids.competence(competence), level, due));
        return this;
    }

    /** What a job asks that the learner has held since that day. */
    public LearnerSample jobNeeds(long competence, int level, LocalDate since) {
        requirements.add(new CompetenceRequirement(
                RequirementOrigin.JOB_PROFILE, "job", "label", Ids.competence(competence), level, null, since));
        return this;
    }

    public LearnerSample holds(Job job) {
        jobs.add(job);
        return this;
    }

    public LearnerSample implies(long from, int fromLevel, long to, int toLevel) {
        implications.add(new Implication(Ids.competence(from), fromLevel, Ids.competence(to), toLevel));
        return this;
    }

    public LearnerSample settles(LearningYear value) {
        year = value;
        return this;
    }

    public LearnerSample completedOn(long module, LocalDate day, int minutes) {
        completed.add(new CompletedModule(Ids.module(module), null, day, minutes));
        return this;
    }

    public LearnerSample completed(long module, @Nullable LocalDate validUntil) {
        completed.add(new CompletedModule(Ids.module(module), validUntil));
        return this;
    }

    public LearnerSample booked(long module, @Nullable Long session) {
        enrolments.add(EnrolledModule.booked(Ids.module(module), session == null ? null : Ids.session(session)));
        return this;
    }

    public LearnerSample begun(long module) {
        enrolments.add(EnrolledModule.begun(Ids.module(module), null, TODAY.minusDays(12)));
        return this;
    }

    public LearnerSample pinned(long module) {
        pinned.add(Ids.module(module));
        return this;
    }

    public LearnerSample refused(long module) {
        refused.add(Ids.module(module));
        return this;
    }

    /** Of a date the free seats are kept for others. */
    public LearnerSample reserved(SessionId session) {
        reserved.add(session);
        return this;
    }

    public LearnerSample declined(long module) {
        declined.add(Ids.module(module));
        return this;
    }

    public LearnerSample assigned(@Nullable RequirementOrigin kind, long module, @Nullable LocalDate due) {
        assigned.add(new ModuleAssignment(Ids.module(module), kind, "assignment", "label", due));
        return this;
    }

    public LearnerSample wants(String source, Long... modules) {
        packages.add(new PackageWish(
                source, "Paket " + source, Stream.of(modules).map(Ids::module).toList(), true));
        return this;
    }

    public LearnerSample blocked(LocalDate from, LocalDate to) {
        blocked.add(new BlockedDays(from, to));
        return this;
    }

    public LearnerSample weekly(int minutes) {
        weeklyMinutes = minutes;
        return this;
    }

    public LearnerSample prefers(Format... values) {
        formats = Set.of(values);
        return this;
    }

    public LearnerSample speaks(String... values) {
        languages = Set.of(values);
        return this;
    }

    public LearnerSample under(Policy value) {
        policy = value;
        return this;
    }

    public LearnerSnapshot snapshot() {
        return new LearnerSnapshot(
                levels,
                requirements,
                completed,
                enrolments,
                pinned,
                refused,
                assigned,
                blocked,
                weeklyMinutes,
                formats,
                languages,
                lapses,
                packages,
                Set.of(),
                jobs,
                year,
                declined,
                reserved);
    }

    public Situation among(ModuleSample... modules) {
        return new Situation(catalogue(modules), snapshot(), policy, TODAY);
    }

    public Curriculum planFrom(ModuleSample... modules) {
        return planOn(TODAY, modules);
    }

    public Curriculum planOn(LocalDate day, ModuleSample... modules) {
        return Planner.plan(catalogue(modules), snapshot(), policy, day);
    }

    private CatalogueSnapshot catalogue(ModuleSample... modules) {
        return CatalogueSnapshot.of(
                1, List.of(modules).stream().map(ModuleSample::build).toList(), implications);
    }
}
