package org.kommunalcampus.curriculum;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.competence.JobProfileId;
import org.kommunalcampus.competence.JobProfileKind;
import org.kommunalcampus.competence.JobProfiles;
import org.kommunalcampus.competence.Requirement;
import org.kommunalcampus.curriculum.ImpactStudy.Scenario;
import org.kommunalcampus.curriculum.engine.input.CatalogueSnapshot;
import org.kommunalcampus.organisation.Members;
import org.kommunalcampus.profile.LearnerFactsReader;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.Evaluation;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.shared.UseCase;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What would become of curricula, asked before something is decided: in sums, and never about fewer people than the minimum group. An employer's question is
 * answered from what the employer knows of people anyway, so that asking twice, before and after somebody changes jobs, tells nothing private. Nothing is stored.
 */
@UseCase
@RequiredArgsConstructor
public class WhatIf {

    private final PlanningContexts contexts;
    private final ImpactStudy study;
    private final AffectedLearners affected;
    private final LearnerFactsReader facts;
    private final JobProfiles jobProfiles;
    private final Members members;

    /**
     * What if the module were no longer offered; about those whose curricula depend on it or, for HR, about all of the own staff.
     *
     * @param municipality whose people alone are looked at, by what their employer knows of them anyway, for its HR; {@code null} for everybody, for reviewers
     *     and operators
     * @throws NotFound for a module that is not offered
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    @Evaluation(value = "what-if", readers = Role.HR)
    public PlanImpact moduleWithdrawn(Caller caller, @Nullable MunicipalityId municipality, ModuleId module) {
        check(caller, municipality);
        PlanningContext now = contexts.current();
        if (now.catalogue().numberOf(module) < 0) {
            throw new NotFound("module", module);
        }
        PlanningContext then = now.with(without(module, now.catalogue()));
        if (municipality != null) {
            return study.compareForEmployer(members.idsOf(municipality), Scenario.asItIs(now), Scenario.asItIs(then));
        }
        var interest = new CatalogueInterest(
                Trigger.MODULE_WITHDRAWN,
                Set.of(module),
                then.catalogue(),
                now.policy().highestAssumedLevel(),
                now.today());
        List<MemberId> dependent = new ArrayList<>();
        affected.find(List.of(interest), (of, member) -> dependent.add(member));
        return study.compare(dependent, Scenario.asItIs(now), Scenario.asItIs(then));
    }

    /**
     * What if a job or market profile asked for this and nothing else; about those of whom it asks something.
     *
     * @param municipality as for a module
     * @throws NotFound for an unknown profile
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    @Evaluation(value = "what-if", readers = Role.HR)
    public PlanImpact requirementsChanged(
            Caller caller, @Nullable MunicipalityId municipality, JobProfileId profile, List<Requirement> wanted) {
        check(caller, municipality);
        boolean market = jobProfiles.find(profile).kind() == JobProfileKind.MARKET;
        PlanningContext now = contexts.current();
        var change = new RequirementOverride(profile, wanted);
        Scenario asItIs = Scenario.asItIs(now);
        var changed = new Scenario(
                now, learner -> learner.asked(change.of(learner.snapshot().requirements())));
        if (municipality == null) {
            return study.compare(market ? members.allIds() : facts.askedBy(profile), asItIs, changed);
        }
        Set<MemberId> staff = new HashSet<>(members.idsOf(municipality));
        if (!market) {
            staff.retainAll(facts.holding(profile));
        }
        return study.compareForEmployer(staff, asItIs, changed);
    }

    private static void check(Caller caller, @Nullable MunicipalityId municipality) {
        if (municipality == null) {
            caller.requireAnyRole(Role.REVIEWER, Role.OPERATOR);
        } else {
            caller.requireAffiliation(municipality, Role.HR);
        }
    }

    private static CatalogueSnapshot without(ModuleId module, CatalogueSnapshot catalogue) {
        return CatalogueSnapshot.of(
                catalogue.version(),
                IntStream.range(0, catalogue.moduleCount())
                        .mapToObj(catalogue::module)
                        .filter(offered -> !offered.id().equals(module))
                        .toList());
    }
}
