package org.kommunalcampus.curriculum.engine.rule;

import java.util.List;

/** All rules that are objects of a list, each family in the order in which it is asked. */
public final class Rules {
    /** What a module must meet on its own; reachable prerequisites come on top of these. */
    public static final List<EligibilityRule> ELIGIBILITY = List.of(
            new NotCompleted(),
            new CertifiedAndValid(),
            new LanguageUnderstood(),
            new MadeForLearner(),
            new SessionWithSeat(),
            new NotRefused(),
            new NotDeclined());

    /** What must be in the plan. */
    public static final List<ObligationRule> OBLIGATION = List.of(
            new LegalDuty(),
            new AssignedByEmployer(),
            new RecommendedByEmployer(),
            new Begun(),
            new Booked(),
            new Accepted(),
            new Pinned(),
            new PartOfPackage());

    /** What a gap is worth. */
    public static final List<WeightRule> WEIGHT = List.of(new GapWeight(), new CoreOfJob(), new DueSoon());

    /** What a module costs. */
    public static final List<CostRule> COST = List.of(
            new LearningTime(),
            new Fee(),
            new KnownAlready(),
            new PreferredGroup(),
            new PreferredFormat(),
            new LevelDistance(),
            new Interest(),
            new TooLateForDueDate());

    /** What comes first. */
    public static final List<PrecedenceRule> PRECEDENCE = List.of(
            new BegunFirst(),
            new MandatoryFirst(),
            new ImportanceFirst(),
            new DueDateFirst(),
            new CoreFirst(),
            new MostUsefulFirst());

    private Rules() {}
}
