package org.kommunalcampus.curriculum.engine.rule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.curriculum.engine.input.AcceptedEntry;
import org.kommunalcampus.curriculum.engine.input.CatalogueSnapshot;
import org.kommunalcampus.curriculum.engine.input.CompetenceRequirement;
import org.kommunalcampus.curriculum.engine.input.EngineModule;
import org.kommunalcampus.curriculum.engine.input.EnrolledModule;
import org.kommunalcampus.curriculum.engine.input.Knowledge;
import org.kommunalcampus.curriculum.engine.input.Lapse;
import org.kommunalcampus.curriculum.engine.input.LearnerSnapshot;
import org.kommunalcampus.curriculum.engine.input.Policy;
import org.kommunalcampus.curriculum.engine.input.RequirementOrigin;

/**
 * All that a rule may know: catalogue, learner, policy and day, indexed for quick answers. Days are counted as epoch days.
 * The plan is made for the week of {@code today}: whatever is not begun starts on the Monday after it at the earliest, so
 * that the plan does not drift from day to day; dated sessions that have not begun may still be taken in this week.
 */
public final class Situation {
    /** Minutes of learning that fit into one day at most. */
    public static final int LONGEST_DAY = 480;

    /** Days that a session lasts less than if it is an event. */
    public static final int LONGEST_EVENT = 7;

    private final CatalogueSnapshot catalogue;
    private final LearnerSnapshot learner;
    private final Policy policy;
    private final int today;
    private final int monday;
    private final byte[] levels;
    private final BitSet interests = new BitSet();
    private final List<Lapse> lapses = new ArrayList<>();
    private final ModuleHistory history;
    private final KnownLevels known;
    private final StageWindow stage;
    private final List<AcceptedEntry> accepted;
    private final Map<String, Integer> highest = new HashMap<>();
    private final LearnerCalendar calendar;
    private final Languages languages;
    private final TargetGroupMatch audience;

    /** Indexes what is known. */
    public Situation(CatalogueSnapshot catalogue, LearnerSnapshot learner, Policy policy, LocalDate today) {
        this.catalogue = catalogue;
        this.learner = learner;
        this.policy = policy;
        this.today = (int) today.toEpochDay();
        this.monday = (int)
                today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).toEpochDay();
        levels = new byte[catalogue.competenceCount()];
        for (var requirement : learner.requirements()) {
            int competence = catalogue.numberOf(requirement.competence());
            highest.merge(requirement.source(), requirement.level(), Math::max);
            if (competence >= 0 && requirement.kind() == RequirementOrigin.INTEREST) {
                interests.set(competence);
            }
        }
        var firstDay = LocalDate.ofEpochDay(firstDay());
        var lookAhead = LocalDate.ofEpochDay(new RenewedInTime().lookAhead(policy, firstDay()));
        history = new ModuleHistory(catalogue, learner, firstDay, lookAhead);
        for (var lapse : learner.lapses()) {
            if (!lapse.on().isAfter(lookAhead)) {
                lapses.add(lapse);
            }
        }
        known = new KnownLevels(catalogue, learner, policy, today, lapses);
        for (var id : known.competences()) {
            int competence = catalogue.numberOf(id);
            if (competence >= 0) {
                levels[competence] = (byte) known.level(id);
            }
        }
        stage = StageWindow.on(today, catalogue, learner, policy);
        accepted = learner.year().accepted().stream()
                .filter(entry -> !entry.start().isBefore(stage.from()))
                .toList();
        calendar = new LearnerCalendar(this);
        languages = new Languages(this);
        audience = new TargetGroupMatch(learner.jobs(), policy, today);
    }

    /** The same situation for a learner of whom something else is known. */
    public Situation with(LearnerSnapshot other) {
        return new Situation(catalogue, other, policy, LocalDate.ofEpochDay(today));
    }

    /** The catalogue. */
    public CatalogueSnapshot catalogue() {
        return catalogue;
    }

    /** The learner. */
    public LearnerSnapshot learner() {
        return learner;
    }

    /** The policy. */
    public Policy policy() {
        return policy;
    }

    /** The module with this number. */
    public EngineModule module(int module) {
        return catalogue.module(module);
    }

    /** The day of the question. */
    public int today() {
        return today;
    }

    /** First day of the planning week. */
    public int monday() {
        return monday;
    }

    /** First day on which something can be begun that has no date: the Monday after the planning week. */
    public int firstDay() {
        return monday + 7;
    }

    /** Last day of the horizon. */
    public int lastDay() {
        return monday + 7 * (policy.horizonWeeks() + 1) - 1;
    }

    /** Actual level of a competence, 0 to 8; what lapses soon is taken for lapsed. */
    public int level(int competence) {
        return levels[competence];
    }

    /** Level to which a module teaches its i-th competence; the policy's level where the provider stated none. */
    public int taughtLevel(int module, int i) {
        int level = catalogue.taughtLevel(module, i);
        return level == 0 ? policy.assumedLevel() : level;
    }

    /** Whether it is only assumed to which level the module teaches its i-th competence. */
    public boolean assumedLevel(int module, int i) {
        return catalogue.taughtAssumed(module, i);
    }

    /** Whether the learner is interested in the competence. */
    public boolean interestedIn(int competence) {
        return interests.get(competence);
    }

    /** Actual level of a competence whether or not the catalogue knows it; what lapses soon is taken for lapsed. */
    public int level(CompetenceId competence) {
        return known.level(competence);
    }

    /** How the level of a competence is known. */
    public Knowledge knowledge(CompetenceId competence) {
        return known.knowledge(competence);
    }

    /** The highest level that the same source asks for; that of the requirement itself where no job asks. */
    public int highestAsked(CompetenceRequirement requirement) {
        return switch (requirement.kind()) {
            case JOB_PROFILE, GOAL, PRIVATE_GOAL -> highest.getOrDefault(requirement.source(), requirement.level());
            default -> requirement.level();
        };
    }

    /** Whether what is asked may be planned without asking the learner first what the learner can. */
    public boolean plannable(CompetenceRequirement requirement) {
        return known.plannable(requirement);
    }

    /** The twelve months that the plan is about. */
    public StageWindow stage() {
        return stage;
    }

    /** Last day of the stage. */
    public int stageEnd() {
        return (int) stage.until().toEpochDay();
    }

    /** Which days the learner can use. */
    public LearnerCalendar calendar() {
        return calendar;
    }

    /** Which languages the learner understands, and where others are the only way. */
    public Languages languages() {
        return languages;
    }

    /** For whom modules may be made so that the learner is one of them. */
    public TargetGroupMatch audience() {
        return audience;
    }

    /** Level to which a module teaches a competence, 0 if it does not. */
    public int taughtTo(int module, int competence) {
        for (int i = 0; i < catalogue.taughtCount(module); i++) {
            if (catalogue.taught(module, i) == competence) {
                return taughtLevel(module, i);
            }
        }
        return 0;
    }

    /** The entry of the stage that the learner has accepted for the module, null if there is none. */
    public @Nullable AcceptedEntry accepted(int module) {
        for (int i = 0; i < accepted.size(); i++) {
            if (accepted.get(i).module().equals(module(module).id())) {
                return accepted.get(i);
            }
        }
        return null;
    }

    /** What the learner has accepted of the current stage. */
    public List<AcceptedEntry> accepted() {
        return accepted;
    }

    /** The first lapse that counts already and leaves less than this level of the competence, null if none does. */
    public @Nullable Lapse lapse(CompetenceId competence, int level) {
        Lapse first = null;
        for (var lapse : lapses) {
            if (lapse.competence().equals(competence)
                    && lapse.level() < level
                    && (first == null || lapse.on().isBefore(first.on()))) {
                first = lapse;
            }
        }
        return first;
    }

    /** Whether the learner has completed the module and need not do it again: the completion does not lapse soon. */
    public boolean completed(ModuleId module) {
        return history.settled(module);
    }

    /** The same of the module with this number. */
    public boolean completed(int module) {
        return history.settled(module);
    }

    /** Whether the learner does not want the module with this number proposed. */
    public boolean refused(int module) {
        return history.refused(module);
    }

    /** Whether the employer has declined the module with this number and assigns it no more. */
    public boolean declined(int module) {
        return history.declined(module);
    }

    /** The day by which a module is wanted that somebody wants by that day, earlier if its completion lapses before. */
    public @Nullable LocalDate due(ModuleId module, @Nullable LocalDate wanted) {
        var lapses = history.lapse(module);
        if (lapses == null || lapses.toEpochDay() < firstDay()) {
            return wanted;
        }
        return wanted == null || lapses.isBefore(wanted) ? lapses : wanted;
    }

    /** Whether a completed module meets the group of prerequisites; it need not be in the catalogue any more. */
    public boolean meetsGroup(int module, int group) {
        return history.completedAny(catalogue.alternativeIds(module, group));
    }

    /** The booking of a module, null if there is none. */
    public @Nullable EnrolledModule enrolment(ModuleId module) {
        return history.enrolment(module);
    }

    /** The booking of the module with this number, null if there is none. */
    public @Nullable EnrolledModule enrolment(int module) {
        return history.enrolled(module) ? enrolment(module(module).id()) : null;
    }

    /** First day on which the module may be begun. */
    public int opens(int module) {
        return catalogue.dates().opens(module);
    }

    /** Last day on which the module may be begun: valid, certified, and within the horizon. */
    public int closes(int module) {
        return Math.min(lastDay(), catalogue.dates().closes(module));
    }
}
