package org.kommunalcampus.curriculum;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.audit.Audit;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.Modules;
import org.kommunalcampus.curriculum.StoredPlans.StoredPlan;
import org.kommunalcampus.curriculum.engine.WhyNot;
import org.kommunalcampus.curriculum.engine.input.CatalogueSnapshot;
import org.kommunalcampus.curriculum.engine.plan.Curriculum;
import org.kommunalcampus.curriculum.engine.plan.CurriculumChange;
import org.kommunalcampus.curriculum.engine.plan.Entry;
import org.kommunalcampus.curriculum.engine.plan.Explanation;
import org.kommunalcampus.curriculum.engine.plan.NextEntry;
import org.kommunalcampus.organisation.Members;
import org.kommunalcampus.profile.ProfileChange;
import org.kommunalcampus.profile.ReleasedField;
import org.kommunalcampus.profile.Releases;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.Evaluation;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.shared.UseCase;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The curricula of learners, each for the person alone. What changes or builds a plan runs in short transactions of its own and must not be called within
 * another one, whose changes it would not see.
 */
@UseCase
@RequiredArgsConstructor
public class Curricula {

    private static final int LONGEST_REASON = 500;

    private final StoredPlans plans;
    private final Decisions decisions;
    private final Staleness staleness;
    private final Rebuild rebuild;
    private final PlanningContexts contexts;
    private final LearnerReader learners;
    private final CatalogueImage catalogue;
    private final Modules modules;
    private final Members members;
    private final Releases releases;
    private final Audit audit;
    private final OwnTransaction transaction;
    private final Clock clock;

    /** The caller's own curriculum as it is stored; the first one is built on the spot. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public CurriculumView of(Caller caller, MemberId member) {
        caller.requireSelf(member);
        StoredPlan plan = plans.current(member).orElseGet(() -> built(member, Trigger.MEMBER_JOINED));
        return view(plan);
    }

    /**
     * The modules of the person's curriculum in its order, without those that rest on what the person wants or chose alone, if the person has released it to
     * the caller, who is HR or leads the person. The look is written down.
     */
    @Evaluation("released-plan")
    public Optional<List<ModuleId>> released(Caller caller, MemberId member) {
        caller.requireAnyRole(Role.HR, Role.MANAGER);
        members.mustSee(caller, member);
        if (!releases.permits(caller, member, ReleasedField.PLAN)) {
            return Optional.empty();
        }
        audit.looked(caller, List.of(member), "plan");
        return plans.current(member).map(plan -> ReleasedModules.of(plan.plan()));
    }

    /**
     * Builds the caller's own curriculum anew once the caller has changed something that it rests on, so that the same request can show it.
     *
     * @param trigger what was changed; the history names it
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public CurriculumView afterOwnChange(Caller caller, Trigger trigger) {
        return view(built(caller.requireMember(), trigger));
    }

    /** The history of the caller's own curriculum, the latest version first. */
    @Transactional(readOnly = true)
    public Page<CurriculumVersion> versions(Caller caller, MemberId member, Pageable page) {
        caller.requireSelf(member);
        return plans.versions(member, page);
    }

    /** How each version of the caller's own curriculum differs from the one before, the latest first; in three queries. */
    @Transactional(readOnly = true)
    public Page<CurriculumDifference> history(Caller caller, MemberId member, Pageable page) {
        caller.requireSelf(member);
        List<StoredPlan> found = plans.versionsWithDocuments(member, page);
        List<CurriculumDifference> differences = new ArrayList<>();
        for (int i = 0; i < Math.min(found.size(), page.getPageSize()); i++) {
            differences.add(difference(
                    found.get(i),
                    Optional.of(i + 1).filter(next -> next < found.size()).map(found::get)));
        }
        return new PageImpl<>(differences, page, plans.versions(member, page).getTotalElements());
    }

    /** One version of the caller's own curriculum; throws {@link NotFound}. */
    @Transactional(readOnly = true)
    public CurriculumView version(Caller caller, MemberId member, int n) {
        caller.requireSelf(member);
        return view(stored(member, n));
    }

    /** How a version differs from the one before; throws {@link NotFound}. */
    @Transactional(readOnly = true)
    public CurriculumDifference changes(Caller caller, MemberId member, int n) {
        caller.requireSelf(member);
        StoredPlan after = stored(member, n);
        return difference(after, plans.version(member, n - 1));
    }

    /** Why a module is not in the caller's own curriculum, as of now, and what would bring it in; throws {@link NotFound} for an unknown module. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public Explanation whyNot(Caller caller, MemberId member, ModuleId module) {
        caller.requireSelf(member);
        if (modules.cards(List.of(module)).isEmpty()) {
            throw new NotFound("module", module);
        }
        PlanningContext context = contexts.current();
        Learner learner = learner(member, context);
        Curriculum plan = context.plan(learner);
        return WhyNot.explain(context.catalogue(), learner.snapshot(), learner.policy(), context.today(), module, plan);
    }

    /** What the caller's own curriculum would be after a change of the profile; throws {@link Invalid} as the change itself would. Nothing is stored. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public CurriculumPreview preview(Caller caller, MemberId member, ProfileChange change) {
        caller.requireSelf(member);
        PlanningContext context = contexts.current();
        Curriculum now = context.plan(learner(member, context));
        Curriculum then = context.plan(learners.preview(member, change, context));
        return new CurriculumPreview(
                PlanFormat.visible(now), PlanFormat.visible(then), CurriculumChange.between(now, then));
    }

    /** What the person has pinned and refused, by module. */
    @Transactional(readOnly = true)
    public Map<ModuleId, Decision> decisions(Caller caller, MemberId member) {
        caller.requireSelf(member);
        return decisions.of(List.of(member)).getOrDefault(member, List.of()).stream()
                .collect(Collectors.toMap(Decision::module, decision -> decision));
    }

    /**
     * Pins or refuses a module and returns the curriculum that follows. An earlier decision on the module is replaced. Throws {@link Refused}
     * {@code mandatory-not-refusable} for what the law or the employer asks for, {@link NotFound} for a module that the catalogue does not offer,
     * {@link Invalid} for a reason of more than 500 characters.
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public CurriculumView decide(
            Caller caller, MemberId member, ModuleId module, Decision.Kind kind, @Nullable String reason) {
        caller.requireSelf(member);
        if (reason != null && reason.length() > LONGEST_REASON) {
            throw new Invalid("/reason", "too-long", "The reason has more than " + LONGEST_REASON + " characters.");
        }
        if (catalogue.current().numberOf(module) < 0) {
            throw new NotFound("module", module);
        }
        if (kind == Decision.Kind.REFUSE && isMandatory(member, module)) {
            throw new Refused("mandatory-not-refusable", "module " + module + " is mandatory");
        }
        var decision =
                new Decision(module, kind, reason == null || reason.isBlank() ? null : reason.strip(), clock.instant());
        admit(member);
        transaction.run(() -> {
            decisions.keep(member, decision);
            staleness.mark(Trigger.DECISION, Set.of(member));
        });
        return view(built(member, Trigger.DECISION));
    }

    /** Takes a decision back and returns the curriculum that follows; does nothing where there is none. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public CurriculumView withdrawDecision(Caller caller, MemberId member, ModuleId module) {
        caller.requireSelf(member);
        transaction.run(() -> {
            if (decisions.withdraw(member, module)) {
                staleness.mark(Trigger.DECISION, Set.of(member));
            }
        });
        return view(built(member, Trigger.DECISION));
    }

    /** Nothing differs from a version that is no longer kept. */
    private static CurriculumDifference difference(StoredPlan after, Optional<StoredPlan> before) {
        var about = after.about();
        return new CurriculumDifference(
                about.version(),
                about.builtAt(),
                about.trigger(),
                about.policyVersion(),
                CurriculumChange.between(
                        before.map(StoredPlan::plan).orElse(about.version() == 1 ? PlanFormat.NONE : after.plan()),
                        after.plan()));
    }

    private boolean isMandatory(MemberId member, ModuleId module) {
        PlanningContext context = contexts.current();
        return context.plan(learner(member, context)).entries().stream()
                .anyMatch(entry -> entry.mandatory() && entry.module().equals(module));
    }

    private StoredPlan built(MemberId member, Trigger trigger) {
        admit(member);
        rebuild.now(member, trigger);
        return plans.current(member)
                .orElseGet(() ->
                        new StoredPlan(new CurriculumVersion(0, clock.instant(), trigger, 1), true, PlanFormat.NONE));
    }

    private void admit(MemberId member) {
        if (!plans.isAdmitted(member)) {
            transaction.run(() -> staleness.admit(Set.of(member)));
        }
    }

    private CurriculumView view(StoredPlan stored) {
        CatalogueSnapshot offered = catalogue.offered();
        Set<ModuleId> withdrawn = Stream.concat(
                        stored.plan().entries().stream().map(Entry::module),
                        stored.plan().next().stream().map(NextEntry::module))
                .filter(module -> offered.numberOf(module) < 0)
                .collect(Collectors.toSet());
        var about = stored.about();
        return new CurriculumView(
                about.version(),
                about.builtAt(),
                about.trigger(),
                about.policyVersion(),
                stored.stale(),
                stored.plan(),
                withdrawn);
    }

    private StoredPlan stored(MemberId member, int n) {
        return plans.version(member, n).orElseThrow(() -> new NotFound("curriculum version", n));
    }

    private Learner learner(MemberId member, PlanningContext context) {
        return learners.of(List.of(member), context).values().iterator().next();
    }
}
