package org.kommunalcampus.curriculum;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.Refresher;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.curriculum.engine.input.CatalogueSnapshot;
import org.kommunalcampus.curriculum.engine.input.LearnerSnapshot;
import org.kommunalcampus.curriculum.engine.input.Policy;
import org.kommunalcampus.curriculum.engine.input.RuleName;
import org.kommunalcampus.curriculum.engine.input.Teaching;
import org.kommunalcampus.curriculum.engine.rule.EligibilityRule;
import org.kommunalcampus.curriculum.engine.rule.Rules;
import org.kommunalcampus.curriculum.engine.rule.Situation;

/**
 * Which refresher may take the place of a longer module for one learner: shorter, admitted by the rules by which modules are proposed at all, so that nobody is told to
 * take one in a language, for a target group or on dates that are not the learner's, and without prerequisites that the learner would have to learn first. What the longer module proved counts
 * for these as long as its record does. That the refresher was completed before does not matter.
 */
final class FittingRefreshers {

    private final CatalogueSnapshot catalogue;
    private final Supplier<LearnerSnapshot> learner;
    private final Policy policy;
    private final LocalDate today;
    private final List<EligibilityRule> rules;
    private @Nullable Situation situation;

    /**
     * Nothing is asked of the learner before there is a refresher to choose.
     *
     * @param learner as it is without any refresher
     */
    FittingRefreshers(CatalogueSnapshot catalogue, Supplier<LearnerSnapshot> learner, Policy policy, LocalDate today) {
        this.catalogue = catalogue;
        this.learner = learner;
        this.policy = policy;
        this.today = today;
        rules = Rules.ELIGIBILITY.stream()
                .filter(rule -> rule.name() != RuleName.NOT_COMPLETED)
                .filter(rule -> rule.bindsObligations() || policy.applies(rule.name()))
                .toList();
    }

    /**
     * The first one that fits, one that is booked before all others; empty where the longer module has to stay.
     *
     * @param lapses the last day on which the record can be renewed, {@code null} for any
     */
    Optional<Refresher> first(ModuleId longer, Collection<Refresher> offered, @Nullable LocalDate lapses) {
        List<Refresher> shorter = offered.stream()
                .filter(refresher -> isShorter(refresher.module(), longer))
                .toList();
        if (shorter.isEmpty()) {
            return Optional.empty();
        }
        Situation asked = situation();
        return shorter.stream()
                .filter(refresher -> asked.enrolment(refresher.module()) != null)
                .findFirst()
                .or(() -> shorter.stream()
                        .filter(refresher -> fits(asked, refresher.module(), longer)
                                && (lapses == null || isInTime(asked, refresher.module(), lapses)))
                        .findFirst());
    }

    /** All that the learner could take to renew the record of the longer module, however long they are. */
    List<Refresher> all(ModuleId longer, Collection<Refresher> offered) {
        return offered.stream()
                .filter(refresher -> catalogue.numberOf(refresher.module()) >= 0)
                .filter(refresher -> situation().enrolment(refresher.module()) != null
                        || fits(situation(), refresher.module(), longer))
                .toList();
    }

    /** What the catalogue says that the module teaches. */
    Set<CompetenceId> taught(ModuleId module) {
        int number = catalogue.numberOf(module);
        return number < 0
                ? Set.of()
                : catalogue.module(number).teaches().stream()
                        .map(Teaching::competence)
                        .collect(Collectors.toSet());
    }

    /** What is not in the catalogue is not offered; the longer module may have left it. */
    private boolean isShorter(ModuleId refresher, ModuleId longer) {
        int one = catalogue.numberOf(refresher);
        int other = catalogue.numberOf(longer);
        return one >= 0 && (other < 0 || catalogue.minutes(one) < catalogue.minutes(other));
    }

    private boolean fits(Situation asked, ModuleId refresher, ModuleId longer) {
        int module = catalogue.numberOf(refresher);
        return rules.stream().allMatch(rule -> rule.admits(asked, module))
                && knowsLevels(asked, module, longer)
                && knowsModules(asked, module, longer);
    }

    private boolean knowsLevels(Situation asked, int module, ModuleId longer) {
        Set<CompetenceId> renewed = taught(longer);
        for (int i = 0; i < catalogue.requiredCount(module); i++) {
            int competence = catalogue.required(module, i);
            int level = catalogue.requiredLevel(module, i);
            CompetenceId id = catalogue.competence(competence);
            boolean stands = renewed.contains(id) && asked.learner().levels().getOrDefault(id, 0) >= level;
            if (!stands && asked.level(competence) < level) {
                return false;
            }
        }
        return true;
    }

    private boolean knowsModules(Situation asked, int module, ModuleId longer) {
        return IntStream.range(0, catalogue.groupCount(module))
                .allMatch(group -> asked.meetsGroup(module, group)
                        || catalogue.alternativeIds(module, group).contains(longer));
    }

    private boolean isInTime(Situation asked, ModuleId refresher, LocalDate lapses) {
        int module = catalogue.numberOf(refresher);
        int last = Math.toIntExact(lapses.toEpochDay());
        int dates = catalogue.dates().count(module);
        if (dates == 0) {
            return true;
        }
        for (int i = 0; i < dates; i++) {
            if (asked.calendar().attendable(module, i) && asked.calendar().finish(module, i) <= last) {
                return true;
            }
        }
        return false;
    }

    private Situation situation() {
        if (situation == null) {
            situation = new Situation(catalogue, learner.get(), policy, today);
        }
        return situation;
    }
}
