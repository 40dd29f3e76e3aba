package org.kommunalcampus.curriculum.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.kommunalcampus.catalogue.Format;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.Phase;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.curriculum.engine.input.EngineModule;
import org.kommunalcampus.curriculum.engine.input.EngineSession;
import org.kommunalcampus.curriculum.engine.input.PackageWish;
import org.kommunalcampus.curriculum.engine.input.Phases;
import org.kommunalcampus.curriculum.engine.input.RuleName;
import org.kommunalcampus.curriculum.engine.plan.Conflict;
import org.kommunalcampus.curriculum.engine.plan.Curriculum;
import org.kommunalcampus.curriculum.engine.plan.Entry;
import org.kommunalcampus.curriculum.engine.plan.EntryPhase;
import org.kommunalcampus.curriculum.engine.plan.EntryState;
import org.kommunalcampus.curriculum.engine.plan.ImpossibleObligation;
import org.kommunalcampus.curriculum.engine.plan.NextEntry;
import org.kommunalcampus.curriculum.engine.plan.WeekLoad;

/** Checks a plan against the facts, with nothing from the planner but the plan. */
final class Invariants {
    private final World world;
    private final Curriculum plan;
    private final Witness witness;
    private final Set<ModuleId> planned;

    /** What is planned for this stage or the year after. */
    private final Set<ModuleId> both;

    private final Set<ModuleId> unmet;

    Invariants(World world, Curriculum plan) {
        this.world = world;
        this.plan = plan;
        witness = new Witness(world);
        planned = plan.entries().stream().map(Entry::module).collect(Collectors.toSet());
        both = new HashSet<>(planned);
        plan.next().forEach(entry -> assertThat(both.add(entry.module())).isTrue());
        unmet = plan.conflicts().stream()
                .filter(conflict -> conflict.kind() == Conflict.Kind.PREREQUISITE_NOT_MET)
                .map(Conflict::module)
                .collect(Collectors.toSet());
    }

    void check() {
        nothingTwiceAndInOrder();
        plan.entries().forEach(this::isAllowed);
        plan.entries()
                .forEach(entry -> assertThat(supported(entry, plan.entries()))
                        .as("prerequisites of %s", entry)
                        .isTrue());
        obligationsAreInOrNamed();
        theTableOfObligationsIsFollowed();
        limitsAreKept();
        reachableTargetsAreCovered();
        nothingCanBeLeftOut();
        timeIsAccountedFor();
        totalsAreTrue();
        assertThat(plan.dependencies().modules()).containsAll(planned);
    }

    private void nothingTwiceAndInOrder() {
        assertThat(planned).hasSameSizeAs(plan.entries());
        for (int i = 0; i < plan.entries().size(); i++) {
            var entry = plan.entries().get(i);
            assertThat(entry.position()).isEqualTo(i + 1);
            assertThat(entry.plannedEnd()).isAfterOrEqualTo(entry.plannedStart());
            if (i > 0) {
                assertThat(entry.plannedStart())
                        .isAfterOrEqualTo(plan.entries().get(i - 1).plannedStart());
            }
        }
    }

    private void isAllowed(Entry entry) {
        var module = witness.known(entry.module());
        assertThat(witness.settled(module.id())).as("completed %s", entry).isFalse();
        var enrolment = witness.enrolment(module.id());
        if (enrolment == null) {
            assertThat(entry.state()).isEqualTo(EntryState.PLANNED);
            assertThat(entry.plannedStart()).isAfter(world.today());
            assertThat(witness.validOn(module, entry.plannedStart()))
                    .as("valid %s", entry)
                    .isTrue();
            assertThat(witness.obligations().contains(module.id()) || witness.proposable(module))
                    .as("proposable %s", entry)
                    .isTrue();
        } else {
            assertThat(entry.state()).isEqualTo(enrolment.begun() ? EntryState.BEGUN : EntryState.BOOKED);
        }
        var session = module.sessions().stream()
                .filter(candidate -> candidate.id().equals(entry.session()))
                .findFirst();
        if (session.isPresent()) {
            assertThat(entry.plannedEnd()).isEqualTo(witness.finish(module, session.get()));
            phasesSurroundTheEvent(entry, module, session.get());
            boolean booked = enrolment != null && session.get().id().equals(enrolment.session());
            assertThat(booked || witness.bookable(module, session.get())).isTrue();
        } else {
            assertThat(entry.session()).isNull();
            assertThat(entry.phases()).isEmpty();
            assertThat(enrolment != null || (module.sessions().isEmpty() && module.format() == Format.ONLINE))
                    .as("needs a date: %s", entry)
                    .isTrue();
        }
        if (enrolment == null && session.isEmpty()) {
            assertThat(entry.plannedStart()).isAfterOrEqualTo(witness.nextMonday());
            assertThat(witness.learningDay(entry.plannedStart())).isTrue();
        }
    }

    private void phasesSurroundTheEvent(Entry entry, EngineModule module, EngineSession session) {
        var phases = module.phases();
        boolean enrolled = witness.enrolment(module.id()) != null;
        if (phases.preparationMinutes() == 0 || !entry.plannedStart().isBefore(session.start())) {
            assertThat(entry.plannedStart()).isEqualTo(session.start());
            assertThat(enrolled || phases.preparationMinutes() == 0)
                    .as("time to prepare %s", entry)
                    .isTrue();
        } else {
            assertThat(witness.learningDay(entry.plannedStart())).isTrue();
            var latest = Objects.requireNonNull(witness.beginBy(module, session, enrolled));
            var usual = session.start()
                    .minusDays(phases.preparationDays(world.learner().weeklyMinutes()));
            assertThat(entry.plannedStart())
                    .isAfterOrEqualTo(latest.isBefore(usual) ? latest : usual)
                    .isAfterOrEqualTo(enrolled ? witness.monday() : witness.nextMonday())
                    .isBeforeOrEqualTo(latest);
        }
        if (phases.equals(Phases.NONE)) {
            assertThat(entry.phases()).isEmpty();
        } else {
            assertThat(entry.phases().getFirst().from()).isEqualTo(entry.plannedStart());
            assertThat(entry.phases().getLast().to()).isEqualTo(entry.plannedEnd());
            assertThat(entry.phases()).extracting(EntryPhase::phase).isSorted().contains(Phase.EVENT);
            for (int i = 1; i < entry.phases().size(); i++) {
                assertThat(entry.phases().get(i).from())
                        .isEqualTo(entry.phases().get(i - 1).to().plusDays(1));
            }
            assertThat(entry.phases().stream().mapToInt(EntryPhase::minutes).sum())
                    .isEqualTo(module.minutes());
        }
    }

    /** Whether everything that the entry presupposes ends before it starts. */
    private boolean supported(Entry entry, List<Entry> others) {
        if (entry.state() == EntryState.BEGUN || unmet.contains(entry.module())) {
            return true;
        }
        var before = others.stream()
                .filter(other -> other.plannedEnd().isBefore(entry.plannedStart()))
                .map(Entry::module)
                .collect(Collectors.toSet());
        var module = witness.known(entry.module());
        return module.requires().stream()
                        .allMatch(
                                presupposition -> level(presupposition.competence(), before) >= presupposition.level())
                && witness.groups(module).stream()
                        .allMatch(group -> group.stream().anyMatch(id -> before.contains(id) || witness.completed(id)));
    }

    private int level(CompetenceId competence, Set<ModuleId> done) {
        return Math.max(
                witness.actual(competence),
                done.stream()
                        .mapToInt(id -> witness.taught(witness.known(id), competence))
                        .max()
                        .orElse(0));
    }

    private void obligationsAreInOrNamed() {
        var named = plan.impossible().stream().map(ImpossibleObligation::module).collect(Collectors.toSet());
        assertThat(witness.obligations()).allMatch(id -> both.contains(id) != named.contains(id));
        assertThat(plan.impossible())
                .allMatch(impossible -> impossible.obstacle() != null || witness.module(impossible.module()) == null);
    }

    /** What must not wait is in the stage. */
    private void theTableOfObligationsIsFollowed() {
        plan.next().stream()
                .map(NextEntry::module)
                .filter(witness.obligations()::contains)
                .forEach(id -> assertThat(witness.commitments(id))
                        .as("what %s waits for", id)
                        .allMatch(commitment -> commitment.waits() > 0 || commitment.waitsIfDueLater()));
    }

    /** Within hours and number of modules, or nothing but what the learner is obliged to and what that cannot do without. */
    private void limitsAreKept() {
        Integer budget = world.policy().budgetMinutes();
        boolean inTime = budget == null || plan.totals().minutes() <= budget;
        var duties = planned.stream()
                .filter(id -> witness.commitments(id).stream().anyMatch(obligation -> !obligation.countsAsModule()))
                .collect(Collectors.toSet());
        long counted = planned.stream()
                .filter(id -> !duties.contains(id) && !needed(id, duties))
                .count();
        if (!inTime || counted > world.policy().path().modules()) {
            var obliged = new HashSet<>(planned);
            obliged.retainAll(witness.obligations());
            assertThat(planned)
                    .as("beyond the limits only what is obliged")
                    .allMatch(id -> obliged.contains(id) || needed(id, obliged) || keepsAnOrder(id));
        }
    }

    /** Whether something rests on the module that comes earlier than it could, as a package puts it there. */
    private boolean keepsAnOrder(ModuleId id) {
        return world.learner().packages().stream().anyMatch(PackageWish::ordered)
                && plan.entries().stream()
                        .filter(entry -> entry.module().equals(id))
                        .flatMap(entry -> entry.reasons().stream())
                        .anyMatch(reason -> reason.rule() == RuleName.AFTER_PREREQUISITES);
    }

    /** Whether these could not all be done without the module, at least not in time. */
    private boolean needed(ModuleId id, Set<ModuleId> wanted) {
        var rest = new HashSet<>(planned);
        rest.remove(id);
        return !witness.doable(rest, unmet).containsAll(wanted);
    }

    private void reachableTargetsAreCovered() {
        var reachable = witness.earliestEnds(both).keySet().stream()
                .filter(id -> both.contains(id) || witness.carried(witness.known(id)))
                .collect(Collectors.toSet());
        var gaps = new HashMap<CompetenceId, Integer>();
        witness.open().forEach(requirement -> gaps.merge(requirement.competence(), requirement.level(), Math::max));
        gaps.forEach((competence, target) -> {
            int after = level(competence, both);
            if (limitless()) {
                assertThat(after)
                        .as("level of %s", competence)
                        .isGreaterThanOrEqualTo(Math.min(target, level(competence, reachable)));
            }
            assertThat(plan.uncovered().stream()
                            .anyMatch(gap -> gap.competence().equals(competence)
                                    && gap.reached() == after
                                    && gap.target() == target))
                    .as("uncovered %s", competence)
                    .isEqualTo(after < target);
        });
        assertThat(plan.uncovered()).allMatch(gap -> gaps.containsKey(gap.competence()));
    }

    private boolean limitless() {
        return world.policy().budgetMinutes() == null
                && world.policy().path().modules() >= world.modules().size();
    }

    private void nothingCanBeLeftOut() {
        for (var entry : plan.entries()) {
            if (!witness.obligations().contains(entry.module())) {
                var rest = new ArrayList<>(plan.entries());
                rest.remove(entry);
                var ids = rest.stream().map(Entry::module).collect(Collectors.toSet());
                boolean covers = witness.open().stream()
                        .allMatch(requirement -> level(requirement.competence(), ids)
                                >= Math.min(requirement.level(), level(requirement.competence(), planned)));
                assertThat(covers && rest.stream().allMatch(other -> supported(other, rest)))
                        .as("could be left out: %s", entry)
                        .isFalse();
            }
        }
    }

    private void timeIsAccountedFor() {
        for (var week : plan.weeks()) {
            int capacity = 0;
            for (int day = 0; day < 5; day++) {
                int weekly = world.learner().weeklyMinutes();
                boolean open = witness.learningDay(week.monday().plusDays(day));
                capacity += open ? weekly / 5 + (day < weekly % 5 ? 1 : 0) : 0;
            }
            assertThat(week.capacity()).isEqualTo(capacity);
        }
        if (plan.entries().stream().noneMatch(this::beganBeforeThisWeek)) {
            assertThat(plan.weeks().stream().mapToInt(WeekLoad::minutes).sum())
                    .isEqualTo(plan.totals().minutes());
        }
    }

    private boolean beganBeforeThisWeek(Entry entry) {
        return entry.session() != null && entry.plannedStart().isBefore(witness.monday());
    }

    private void totalsAreTrue() {
        var modules = planned.stream().map(witness::known).toList();
        assertThat(plan.totals().minutes())
                .isEqualTo(modules.stream().mapToInt(EngineModule::minutes).sum());
        assertThat(plan.totals().unknownPrices())
                .isEqualTo(modules.stream()
                        .filter(module -> module.priceCents() == null)
                        .count());
        assertThat(plan.totals().cents())
                .isEqualTo(modules.stream()
                        .map(EngineModule::priceCents)
                        .filter(Objects::nonNull)
                        .mapToLong(Long::longValue)
                        .sum());
        assertThat(plan.totals().coveredWeight()).isBetween(0L, plan.totals().totalWeight());
        if (plan.totals().coveredWeight() == plan.totals().totalWeight()) {
            assertThat(plan.uncovered()).isEmpty();
        }
    }
}
