package org.kommunalcampus.web.api;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.SessionId;
import org.kommunalcampus.curriculum.CurriculumView;
import org.kommunalcampus.curriculum.engine.input.CompetenceRequirement;
import org.kommunalcampus.curriculum.engine.plan.Curriculum;
import org.kommunalcampus.curriculum.engine.plan.CurriculumChange;
import org.kommunalcampus.curriculum.engine.plan.Entry;
import org.kommunalcampus.curriculum.engine.plan.EntryState;
import org.kommunalcampus.curriculum.engine.plan.NextEntry;
import org.kommunalcampus.curriculum.engine.plan.OpenQuestion;
import org.kommunalcampus.curriculum.engine.plan.Reason;
import org.kommunalcampus.curriculum.engine.plan.Stage;
import org.kommunalcampus.curriculum.engine.plan.StageSum;
import org.kommunalcampus.curriculum.engine.plan.Totals;
import org.kommunalcampus.curriculum.engine.plan.UncoveredGap;
import org.kommunalcampus.exchange.ModuleBodies;
import org.kommunalcampus.http.MoneyBody;
import org.kommunalcampus.http.Reference;
import org.kommunalcampus.shared.Money;
import org.kommunalcampus.web.api.CurriculumBody.DifferenceBody;
import org.kommunalcampus.web.api.CurriculumBody.EntryBody;
import org.kommunalcampus.web.kit.Names;
import org.kommunalcampus.web.kit.NamesReader;
import org.kommunalcampus.web.kit.OwnChange;
import org.kommunalcampus.web.kit.ReasonWords;
import org.springframework.stereotype.Component;

/** Gives curricula and their differences the form that the API shows, in a number of queries that does not depend on their length. */
@Component
@RequiredArgsConstructor
class CurriculumBodies {

    private final NamesReader namesReader;
    private final ReasonWords reasonWords;
    private final OwnChange changes;
    private final LearningBodies learning;

    /** What is known about the things that a plan mentions. */
    private record Known(
            Names names,
            References.Words words,
            Map<SessionId, LearningBodies.BookedSession> sessions,
            Set<ModuleId> withdrawn,
            Locale locale) {}

    CurriculumBody of(CurriculumView view, Locale locale) {
        Curriculum plan = view.plan();
        Known known = known(namesReader.of(plan, List.of()), plan.entries().stream(), view.withdrawn(), locale);
        return new CurriculumBody(
                view.version(),
                view.builtAt(),
                view.trigger(),
                view.policyVersion(),
                view.stale(),
                Stream.concat(
                                plan.entries().stream().map(entry -> entry(entry, known)),
                                IntStream.range(0, plan.next().size())
                                        .mapToObj(i -> entry(
                                                plan.entries().size() + i + 1,
                                                plan.next().get(i),
                                                known)))
                        .toList(),
                plan.uncovered().stream().map(gap -> gap(gap, known)).toList(),
                plan.conflicts().stream()
                        .map(conflict -> new CurriculumBody.ConflictBody(
                                conflict.kind(), known.words().module(conflict.module()), conflict.due()))
                        .toList(),
                plan.impossible().stream()
                        .map(obligation -> new CurriculumBody.ImpossibleBody(
                                known.words().module(obligation.module()),
                                obligation.obligation(),
                                obligation.obstacle(),
                                obligation.due()))
                        .toList(),
                plan.weeks().stream()
                        .map(week -> new CurriculumBody.WeekBody(
                                week.monday(), ModuleBodies.hours(week.minutes()), ModuleBodies.hours(week.capacity())))
                        .toList(),
                totals(plan.totals()),
                plan.stages().stream().map(CurriculumBodies::stage).toList(),
                plan.questions().stream()
                        .map(question -> question(question, known))
                        .toList());
    }

    DifferenceBody of(CurriculumChange change, Locale locale) {
        List<Entry> entries = Stream.of(
                        change.added().stream(),
                        change.dropped().stream(),
                        Stream.concat(change.moved().stream(), change.changed().stream())
                                .flatMap(pair -> Stream.of(pair.before(), pair.after())))
                .flatMap(some -> some)
                .toList();
        List<Reason> reasons =
                entries.stream().map(Entry::reasons).flatMap(List::stream).toList();
        Names names = namesReader.of(
                Stream.concat(
                                entries.stream().map(Entry::module),
                                reasons.stream().map(Reason::module).flatMap(Stream::ofNullable))
                        .distinct()
                        .toList(),
                reasons.stream()
                        .map(Reason::competence)
                        .flatMap(Stream::ofNullable)
                        .distinct()
                        .toList());
        Known known = known(names, entries.stream(), Set.of(), locale);
        return new DifferenceBody(
                changes.effects(change, locale),
                entries(change.added(), known),
                entries(change.dropped(), known),
                pairs(change.moved(), known),
                pairs(change.changed(), known));
    }

    private Known known(Names names, Stream<Entry> entries, Set<ModuleId> withdrawn, Locale locale) {
        return new Known(
                names,
                References.Words.of(names, locale),
                learning.sessions(entries.map(Entry::session)),
                withdrawn,
                locale);
    }

    private List<EntryBody> entries(List<Entry> entries, Known known) {
        return entries.stream().map(entry -> entry(entry, known)).toList();
    }

    private List<CurriculumBody.MovedBody> pairs(List<CurriculumChange.Pair> pairs, Known known) {
        return pairs.stream()
                .map(pair -> new CurriculumBody.MovedBody(entry(pair.before(), known), entry(pair.after(), known)))
                .toList();
    }

    private EntryBody entry(Entry entry, Known known) {
        return new EntryBody(
                entry.position(),
                Stage.NOW,
                known.words().module(entry.module()),
                known.words().certifiedBy(entry.module()),
                entry.mandatory(),
                entry.due(),
                entry.plannedStart(),
                entry.plannedEnd(),
                entry.session() == null ? null : known.sessions().get(entry.session()),
                entry.state(),
                known.withdrawn().contains(entry.module()),
                entry.phases().stream()
                        .map(phase -> new CurriculumBody.PlannedPhaseBody(
                                phase.phase(), phase.from(), phase.to(), ModuleBodies.hours(phase.minutes())))
                        .toList(),
                entry.reasons().stream().map(reason -> reason(reason, known)).toList());
    }

    private EntryBody entry(int position, NextEntry entry, Known known) {
        return new EntryBody(
                position,
                Stage.NEXT,
                known.words().module(entry.module()),
                known.words().certifiedBy(entry.module()),
                false,
                null,
                null,
                null,
                null,
                EntryState.PLANNED,
                known.withdrawn().contains(entry.module()),
                List.of(),
                entry.reasons().stream().map(reason -> reason(reason, known)).toList());
    }

    private static CurriculumBody.StageBody stage(StageSum sum) {
        Integer budget = sum.budgetMinutes();
        Money price = Money.ofCents(sum.cents(), Money.EURO);
        return new CurriculumBody.StageBody(
                sum.stage(),
                sum.from(),
                sum.until(),
                ModuleBodies.hours(sum.minutes()),
                ModuleBodies.hours(sum.spentMinutes()),
                budget == null ? null : ModuleBodies.hours(budget),
                MoneyBody.of(price.amount(), price.currency()),
                sum.unknownPrices(),
                sum.count());
    }

    private static CurriculumBody.QuestionBody question(OpenQuestion question, Known known) {
        return new CurriculumBody.QuestionBody(
                known.words().competence(question.competence()),
                question.target(),
                question.level(),
                question.knowledge(),
                question.requiredBy().stream()
                        .map(requirement -> requirement(requirement, known))
                        .toList());
    }

    private CurriculumBody.ReasonBody reason(Reason reason, Known known) {
        String text = String.join(" ", reasonWords.sentences(List.of(reason), known.names(), known.locale()));
        return new CurriculumBody.ReasonBody(
                reason.rule(),
                text,
                known.words().competenceOrNull(reason.competence()),
                reason.fromLevel(),
                reason.toLevel(),
                reason.kind() == null
                        ? null
                        : new CurriculumBody.RequirementBody(
                                reason.kind(), reason.source(), profile(reason.label(), known), reason.date()),
                known.words().moduleOrNull(reason.module()),
                reason.assumedLevel());
    }

    private static CurriculumBody.OpenGapBody gap(UncoveredGap gap, Known known) {
        return new CurriculumBody.OpenGapBody(
                known.words().competence(gap.competence()),
                gap.reached(),
                gap.target(),
                gap.cause(),
                gap.requirements().stream()
                        .map(requirement -> requirement(requirement, known))
                        .toList(),
                gap.excluded());
    }

    private static CurriculumBody.RequirementBody requirement(CompetenceRequirement requirement, Known known) {
        return new CurriculumBody.RequirementBody(
                requirement.kind(), requirement.source(), profile(requirement.labelKey(), known), requirement.due());
    }

    private static @Nullable Reference profile(@Nullable String id, Known known) {
        var profile = id == null ? null : known.names().profiles().get(id);
        return profile == null
                ? null
                : Reference.coded(profile.id(), profile.code(), profile.name().in(known.locale()));
    }

    private static CurriculumBody.TotalsBody totals(Totals totals) {
        Money price = Money.ofCents(totals.cents(), Money.EURO);
        return new CurriculumBody.TotalsBody(
                ModuleBodies.hours(totals.minutes()),
                MoneyBody.of(price.amount(), price.currency()),
                totals.unknownPrices());
    }
}
