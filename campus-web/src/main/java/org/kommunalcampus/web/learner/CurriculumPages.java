package org.kommunalcampus.web.learner;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.approval.OwnApprovals;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.SessionId;
import org.kommunalcampus.catalogue.SessionView;
import org.kommunalcampus.catalogue.Sessions;
import org.kommunalcampus.curriculum.Curricula;
import org.kommunalcampus.curriculum.CurriculumView;
import org.kommunalcampus.curriculum.Decision;
import org.kommunalcampus.curriculum.engine.input.RuleName;
import org.kommunalcampus.curriculum.engine.plan.Curriculum;
import org.kommunalcampus.curriculum.engine.plan.Entry;
import org.kommunalcampus.learning.EnrolmentView;
import org.kommunalcampus.learning.Enrolments;
import org.kommunalcampus.organisation.MemberView;
import org.kommunalcampus.organisation.Members;
import org.kommunalcampus.record.CompletionView;
import org.kommunalcampus.record.Completions;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.Money;
import org.kommunalcampus.web.kit.Names;
import org.kommunalcampus.web.kit.NamesReader;
import org.kommunalcampus.web.kit.OneLook;
import org.kommunalcampus.web.kit.Phrases;
import org.kommunalcampus.web.layout.Wording;
import org.kommunalcampus.web.learner.Comparisons.Comparison;
import org.kommunalcampus.web.learner.CurriculumPage.Acceptance;
import org.kommunalcampus.web.learner.CurriculumPage.Done;
import org.kommunalcampus.web.learner.CurriculumPage.Figure;
import org.kommunalcampus.web.learner.CurriculumPage.Refusal;
import org.springframework.stereotype.Component;

/** Puts the page of a curriculum together, in a number of queries that does not depend on the length of the plan. */
@Component
@RequiredArgsConstructor
class CurriculumPages {

    private static final int LATELY = 3;

    private final Curricula curricula;
    private final Enrolments enrolments;
    private final OwnApprovals approvals;
    private final Completions completions;
    private final LearningCards learning;
    private final TaskPages tasks;
    private final OneLook oneLook;
    private final Sessions sessions;
    private final Members members;
    private final NamesReader namesReader;
    private final Comparisons comparisons;
    private final PlanSteps planSteps;
    private final PlanProblems problems;
    private final PlanStages stages;
    private final Phrases phrases;
    private final Wording wording;

    CurriculumPage of(Caller caller, Locale locale) {
        CurriculumView curriculum = curricula.of(caller, caller.requireMember());
        return oneLook.at(() -> of(caller, curriculum, locale));
    }

    private CurriculumPage of(Caller caller, CurriculumView curriculum, Locale locale) {
        MemberId member = caller.requireMember();
        MemberView self = members.self(caller);
        Curriculum plan = curriculum.plan();
        Map<ModuleId, Decision> decisions = curricula.decisions(caller, member);
        List<CompletionView> completed = completions.of(caller, member);
        Names names = namesReader.of(plan, alsoNamed(decisions, completed));
        List<EnrolmentView> own = enrolments.of(caller, member);
        Map<ModuleId, EnrolmentView> booked = bookings(own);
        var circumstances = new PlanSteps.Circumstances(
                names, sessionsOf(plan, booked), booked, decisions, toAskFor(caller, self, plan, names));
        List<PlanStep> steps = planSteps.of(curriculum, circumstances, locale);
        Comparison comparison = comparisons.of(caller, locale);
        return new CurriculumPage(
                belonging(self, comparison.job()),
                comparison.job() != null,
                curriculum.stale() || curriculum.version() == 0,
                curriculum.version(),
                phrases.say(
                        "learner.plan.state",
                        locale,
                        wording.moment(curriculum.builtAt(), locale),
                        phrases.say(curriculum.trigger().messageKey(), locale)),
                PlanSteps.next(steps),
                steps,
                laterFrom(plan, locale),
                problems.of(plan, booked.keySet(), names, locale),
                problems.overload(plan, locale),
                problems.open(plan, names, locale),
                refused(decisions, names, locale),
                done(completed, names, locale),
                figures(plan, completed.size(), locale),
                acceptance(plan),
                stages.of(plan, names, locale),
                comparison.chart("overview"),
                learning.next(caller, own, locale),
                tasks.reminders(caller, member, locale));
    }

    private static Acceptance acceptance(Curriculum plan) {
        long accepted = plan.entries().stream()
                .filter(entry -> entry.reasons().stream().anyMatch(reason -> reason.rule() == RuleName.ACCEPTED))
                .count();
        if (plan.entries().isEmpty()) {
            return Acceptance.NOTHING;
        }
        return accepted == 0 ? Acceptance.OPEN : accepted < plan.entries().size() ? Acceptance.PART : Acceptance.WHOLE;
    }

    private static Set<ModuleId> alsoNamed(Map<ModuleId, Decision> decisions, List<CompletionView> completed) {
        Set<ModuleId> modules = new HashSet<>(decisions.keySet());
        completed.stream().limit(LATELY).map(CompletionView::module).forEach(modules::add);
        return modules;
    }

    private Map<SessionId, SessionView> sessionsOf(Curriculum plan, Map<ModuleId, EnrolmentView> booked) {
        return sessions.byId(Stream.concat(
                        plan.entries().stream().map(Entry::session),
                        booked.values().stream().map(EnrolmentView::session))
                .filter(Objects::nonNull)
                .distinct()
                .toList());
    }

    private static Map<ModuleId, EnrolmentView> bookings(List<EnrolmentView> enrolments) {
        return enrolments.stream()
                .filter(enrolment -> enrolment.state().isActive())
                .collect(Collectors.toMap(EnrolmentView::module, enrolment -> enrolment));
    }

    private Set<ModuleId> toAskFor(Caller caller, MemberView self, Curriculum plan, Names names) {
        return approvals.toAskFor(
                caller,
                self,
                plan.entries().stream()
                        .flatMap(entry -> names.card(entry.module()).stream())
                        .toList());
    }

    private static String belonging(MemberView member, @Nullable String job) {
        return Stream.of(job, member.unitName(), member.municipalityName())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
    }

    private static List<Refusal> refused(Map<ModuleId, Decision> decisions, Names names, Locale locale) {
        return decisions.values().stream()
                .filter(decision -> decision.kind() == Decision.Kind.REFUSE)
                .map(decision ->
                        new Refusal(decision.module().toString(), names.module(decision.module()), decision.reason()))
                .sorted(Comparator.comparing(Refusal::title, Wording.alphabetical(locale)))
                .toList();
    }

    private List<Done> done(List<CompletionView> completed, Names names, Locale locale) {
        return completed.stream()
                .limit(LATELY)
                .map(completion -> new Done(
                        names.module(completion.module()),
                        "/katalog/" + completion.module(),
                        wording.day(completion.completedOn(), locale)))
                .toList();
    }

    private List<Figure> figures(Curriculum plan, int completed, Locale locale) {
        var figures = new ArrayList<Figure>();
        if (completed > 0) {
            figures.add(figure("completed", String.valueOf(completed), locale, completed));
        }
        int ahead = plan.entries().size();
        if (ahead > 0) {
            var totals = plan.totals();
            figures.add(figure("ahead", String.valueOf(ahead), locale, ahead));
            String price = wording.price(Money.ofCents(totals.cents(), Money.EURO), locale);
            figures.add(figure("price", price, locale, totals.unknownPrices()));
            figures.add(figure("end", phrases.month(lastDay(plan), locale), locale));
        }
        return figures;
    }

    private String laterFrom(Curriculum plan, Locale locale) {
        int cut = CurriculumPage.cut(plan.entries().size());
        return cut == plan.entries().size()
                ? ""
                : phrases.say(
                        "learner.plan.laterFrom",
                        locale,
                        phrases.month(plan.entries().get(cut).plannedStart(), locale));
    }

    private Figure figure(String key, String value, Locale locale, Object... arguments) {
        return new Figure(value, phrases.say("learner.figure." + key, locale, arguments));
    }

    private static LocalDate lastDay(Curriculum plan) {
        return plan.entries().stream()
                .map(Entry::plannedEnd)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }
}
