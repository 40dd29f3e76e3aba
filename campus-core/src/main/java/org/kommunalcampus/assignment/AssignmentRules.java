package org.kommunalcampus.assignment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.audit.Audit;
import org.kommunalcampus.catalogue.Modules;
import org.kommunalcampus.notification.DecisionFacts;
import org.kommunalcampus.notification.NotificationKind;
import org.kommunalcampus.notification.Notifications;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.CapabilityOnly;
import org.kommunalcampus.shared.Evaluation;
import org.kommunalcampus.shared.FieldChecks;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.shared.Stale;
import org.kommunalcampus.shared.Times;
import org.kommunalcampus.shared.UseCase;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Rules of HR that assign modules by themselves: whoever matches is asked, whoever no longer matches is not. */
@UseCase
@RequiredArgsConstructor
public class AssignmentRules {

    private final AssignmentRuleRepository rules;
    private final AssignmentRepository assignments;
    private final RuleRun run;
    private final Costs costs;
    private final Modules modules;
    private final Audit audit;
    private final Notifications notifications;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    /** The rules of the municipality by name. */
    @Transactional(readOnly = true)
    public List<RuleView> of(Caller caller, MunicipalityId municipality) {
        caller.requireAffiliation(municipality, Role.HR);
        return views(rules.findByMunicipalityIdAndEndedAtIsNullOrderByName(municipality.value()));
    }

    /** One rule; throws {@link NotFound}. */
    @Transactional(readOnly = true)
    public RuleView find(Caller caller, RuleId id) {
        caller.requireAnyRole(Role.HR);
        return views(List.of(own(caller, id))).getFirst();
    }

    /**
     * Who would have to do what if a rule said this; throws what {@link #create} would throw. Nothing is stored.
     *
     * @param standing the rule that would be changed, {@code null} for one that would be made; throws {@link NotFound}
     */
    @Evaluation(value = "assignment-preview", readers = Role.HR)
    public AssignmentPreview preview(
            Caller caller, MunicipalityId municipality, RuleDraft draft, @Nullable RuleId standing) {
        caller.requireAffiliation(municipality, Role.HR);
        RuleDraft checked = checked(draft);
        RuleMatch.Result match = run.match(municipality, checked);
        RuleChange change = standing == null
                ? RuleChange.NONE
                : run.change(own(caller, standing).id(), match);
        audit.looked(
                caller,
                Stream.concat(match.fitting().stream(), change.losing().stream())
                        .toList(),
                Assignments.PREVIEW);
        List<MemberId> needy =
                match.needs().stream().map(RuleMatch.Need::member).toList();
        List<MemberId> todo = needy.stream()
                .filter(person -> !change.exempt().contains(person))
                .toList();
        return costs.of(checked.task().module(), todo, match.fitting().size() - needy.size(), change, standing);
    }

    /** Whom each rule that is switched on names today, by the name of the rule; for the municipality's HR. Facts of HR alone decide it. */
    @Transactional(readOnly = true)
    @Evaluation(value = "assignment-preview", readers = Role.HR)
    public Map<String, Set<MemberId>> fitting(Caller caller, MunicipalityId municipality) {
        caller.requireAffiliation(municipality, Role.HR);
        return run.fitting(
                municipality,
                rules.findByMunicipalityIdAndEndedAtIsNullOrderByName(municipality.value()).stream()
                        .filter(AssignmentRule::isActive)
                        .map(AssignmentRule::content)
                        .toList());
    }

    /** Makes a rule and runs it; throws {@link Invalid} with every wrong field and {@link NotFound} for a module that is not offered or a foreign unit. */
    public RuleId create(Caller caller, MunicipalityId municipality, RuleDraft draft) {
        caller.requireAffiliation(municipality, Role.HR);
        AssignmentRule rule = rules.save(new AssignmentRule(municipality, checked(draft)));
        note(caller, "created", rule.id());
        announce(rule, run.run(rule));
        return rule.id();
    }

    /** Changes a rule and runs it; throws {@link Stale} and what {@link #create} throws. */
    public void change(Caller caller, RuleId id, RuleDraft draft, long expectedVersion) {
        caller.requireAnyRole(Role.HR);
        AssignmentRule rule = toRun(caller, id);
        Stale.check(expectedVersion, rule.version());
        rule.describe(checked(draft));
        note(caller, "changed", id);
        if (rule.isActive()) {
            announce(rule, run.run(rule));
        }
    }

    /** Switches a rule off, which takes back what it keeps open, or on again; throws {@link Stale}. */
    public void switchTo(Caller caller, RuleId id, boolean on, long expectedVersion) {
        caller.requireAnyRole(Role.HR);
        AssignmentRule rule = toRun(caller, id);
        Stale.check(expectedVersion, rule.version());
        if (rule.isActive() == on) {
            return;
        }
        rule.switchTo(on);
        note(caller, on ? "switched-on" : "switched-off", id);
        announce(rule, run.hold(rule, on));
        if (on) {
            announce(rule, run.run(rule));
        }
    }

    /** Ends a rule for good, which takes back what it keeps open; what was done stays. Throws {@link Stale}. */
    public void end(Caller caller, RuleId id, long expectedVersion) {
        caller.requireAnyRole(Role.HR);
        AssignmentRule rule = toRun(caller, id);
        Stale.check(expectedVersion, rule.version());
        rule.end(Times.now(clock));
        note(caller, "ended", id);
        announce(rule, run.hold(rule, false));
    }

    /** Runs every rule that is switched on, e.g. because records expire with the day; returns for how many people something else is asked now. */
    @CapabilityOnly("the nightly job")
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public int runAll() {
        return runEach(rules.findActive());
    }

    /** Runs the rules of these municipalities; returns for how many people something else is asked now. */
    @CapabilityOnly("the listener that hears of people who joined, moved or got another job")
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public int runIn(Collection<MunicipalityId> municipalities) {
        return runEach(rules.findActiveIn(
                municipalities.stream().map(MunicipalityId::value).toList()));
    }

    /** Each rule in a transaction of its own that begins with its lock, so that it sees what an earlier run did. */
    private int runEach(List<UUID> ids) {
        int touched = 0;
        for (UUID id : ids) {
            Integer members = transaction.execute(status -> rules.findToRun(id)
                    .filter(AssignmentRule::isActive)
                    .map(rule -> {
                        Set<MemberId> asked = run.run(rule);
                        announce(rule, asked);
                        return asked.size();
                    })
                    .orElse(0));
            touched += members == null ? 0 : members;
        }
        return touched;
    }

    private RuleDraft checked(RuleDraft draft) {
        modules.find(draft.task().module());
        var checks = new FieldChecks();
        String name = checks.line("/name", draft.name(), 120);
        Task task = draft.task().checked(checks, LocalDate.now(clock));
        draft.check(checks, LocalDate.now(clock));
        checks.orThrow();
        return new RuleDraft(name, task, draft.conditions());
    }

    private AssignmentRule own(Caller caller, RuleId id) {
        return own(caller, rules.findById(id.value()), id);
    }

    private AssignmentRule toRun(Caller caller, RuleId id) {
        return own(caller, rules.findToRun(id.value()), id);
    }

    private static AssignmentRule own(Caller caller, Optional<AssignmentRule> rule, RuleId id) {
        AssignmentRule found = rule.orElseThrow(() -> new NotFound("rule", id));
        caller.requireAffiliation(found.municipality(), Role.HR);
        if (found.isEnded()) {
            throw new NotFound("rule", id);
        }
        return found;
    }

    private List<RuleView> views(List<AssignmentRule> found) {
        Map<RuleId, AssignmentId> kept =
                assignments
                        .findByRuleIdIn(
                                found.stream().map(rule -> rule.id().value()).toList())
                        .stream()
                        .collect(Collectors.toMap(
                                assignment -> Objects.requireNonNull(assignment.rule()), Assignment::id));
        return found.stream()
                .map(rule -> new RuleView(
                        rule.id(),
                        rule.municipality(),
                        rule.content(),
                        rule.isActive(),
                        kept.get(rule.id()),
                        rule.version()))
                .toList();
    }

    private void note(Caller caller, String what, RuleId id) {
        audit.record(caller, "assignment-rule." + what, "assignment-rule", id.toString(), null);
    }

    private void announce(AssignmentRule rule, Set<MemberId> members) {
        if (!members.isEmpty()) {
            notifications.tellDecision(
                    NotificationKind.ASSIGNMENT_CHANGED,
                    rule.id().toString(),
                    members,
                    DecisionFacts.of(rule.content().task().module()));
            events.publishEvent(new AssignmentChanged(members));
        }
    }
}
