package org.kommunalcampus.privacy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.audit.Audit;
import org.kommunalcampus.notification.DecisionFacts;
import org.kommunalcampus.notification.NotificationKind;
import org.kommunalcampus.notification.Notifications;
import org.kommunalcampus.organisation.Employee;
import org.kommunalcampus.organisation.Staff;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.CapabilityOnly;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.shared.Stale;
import org.kommunalcampus.shared.UseCase;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a municipality may evaluate about its people. Each evaluation is off until the municipality switches it on and names the agreement with its staff council
 * by which it does; it is off again after the last day of the agreement.
 */
@UseCase
@RequiredArgsConstructor
public class Evaluations {

    private final EvaluationChoiceRepository choices;
    private final EvaluationCatalogue catalogue;
    private final Staff staff;
    private final Notifications notifications;
    private final Audit audit;
    private final Clock clock;

    /** Every evaluation in the caller's own municipality; everybody who works there may know. */
    @Transactional(readOnly = true)
    public MunicipalEvaluations of(Caller caller, MunicipalityId municipality) {
        caller.requireAffiliation(municipality, Role.OF_EMPLOYEES.toArray(Role[]::new));
        LocalDate today = LocalDate.now(clock);
        return choices.findById(municipality.value())
                .map(choice -> new MunicipalEvaluations(states(choice.agreements(), today), choice.decisions()))
                .orElseGet(() -> new MunicipalEvaluations(states(Map.of(), today), 0));
    }

    /**
     * Switches evaluations on by an agreement, for HR of the municipality; those that are on already are so by this agreement from now on. Throws {@link Invalid}
     * for terms that do not hold, {@link NotFound} for a name that is none or of what is always on, {@link Stale}.
     */
    public void switchOn(
            Caller caller,
            MunicipalityId municipality,
            Set<String> evaluations,
            AgreementTerms terms,
            long expectedVersion) {
        caller.requireAffiliation(municipality, Role.HR);
        mustExist(evaluations);
        AgreementTerms checked = terms.checked(LocalDate.now(clock));
        decide(municipality, expectedVersion, choice -> choice.switchOn(evaluations, checked));
        String until = checked.until() == null ? "" : " until " + checked.until();
        new TreeSet<>(evaluations)
                .forEach(name -> audit.recordFor(
                        municipality,
                        caller,
                        "evaluation.switched-on",
                        "evaluation",
                        name,
                        "%s of %s%s".formatted(checked.agreement(), checked.agreedOn(), until)));
        tell(caller, municipality, checked.agreement());
    }

    /** Switches evaluations off, for HR of the municipality; throws {@link NotFound} for an unknown name, {@link Stale}. */
    public void switchOff(Caller caller, MunicipalityId municipality, Set<String> evaluations, long expectedVersion) {
        caller.requireAffiliation(municipality, Role.HR);
        mustExist(evaluations);
        decide(municipality, expectedVersion, choice -> choice.switchOff(evaluations));
        new TreeSet<>(evaluations)
                .forEach(name ->
                        audit.recordFor(municipality, caller, "evaluation.switched-off", "evaluation", name, null));
        tell(caller, municipality, null);
    }

    /** Everybody who works there hears that what is evaluated has changed; what it is stands open to them. */
    private void tell(Caller caller, MunicipalityId municipality, @Nullable String agreement) {
        notifications.tellDecision(
                NotificationKind.EVALUATIONS_CHANGED,
                caller,
                municipality.toString(),
                staff.of(municipality).stream().map(Employee::id).toList(),
                DecisionFacts.none().because(agreement));
    }

    /** Whether the municipality has switched the evaluation on by an agreement that holds today. */
    @CapabilityOnly("what rests on an evaluation without telling anybody of it")
    @Transactional(readOnly = true)
    public boolean isOn(MunicipalityId municipality, String evaluation) {
        return choices.countAgreed(municipality.value(), evaluation, LocalDate.now(clock)) > 0;
    }

    private List<EvaluationState> states(Map<String, NamedAgreement> agreements, LocalDate today) {
        return catalogue.all().stream()
                .map(kind -> state(kind, agreements.get(kind.name()), today))
                .toList();
    }

    private static EvaluationState state(
            EvaluationCatalogue.Kind kind, @Nullable NamedAgreement agreed, LocalDate today) {
        boolean on = !kind.switched() || agreed != null && agreed.holdsOn(today);
        return new EvaluationState(
                kind.name(), kind.readers(), kind.switched(), on, agreed == null ? null : agreed.terms());
    }

    private void decide(MunicipalityId municipality, long expectedVersion, Consumer<EvaluationChoice> decision) {
        var known = choices.findById(municipality.value());
        Stale.check(expectedVersion, known.map(EvaluationChoice::decisions).orElse(0L));
        var choice = known.orElseGet(() -> new EvaluationChoice(municipality));
        decision.accept(choice);
        try {
            choices.saveAndFlush(choice);
        } catch (DataIntegrityViolationException decidedAtTheSameTime) {
            throw new Stale(decidedAtTheSameTime);
        }
    }

    private void mustExist(Set<String> evaluations) {
        if (evaluations.isEmpty()) {
            throw new Invalid("/evaluations", "required", "Choose at least one evaluation.");
        }
        evaluations.stream()
                .filter(name -> !catalogue.switched().contains(name))
                .findFirst()
                .ifPresent(unknown -> {
                    throw new NotFound("evaluation", unknown);
                });
    }
}
