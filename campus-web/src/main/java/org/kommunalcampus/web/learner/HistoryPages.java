package org.kommunalcampus.web.learner;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.SessionId;
import org.kommunalcampus.catalogue.SessionView;
import org.kommunalcampus.catalogue.Sessions;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.curriculum.Curricula;
import org.kommunalcampus.curriculum.CurriculumDifference;
import org.kommunalcampus.curriculum.CurriculumView;
import org.kommunalcampus.curriculum.engine.plan.CurriculumChange;
import org.kommunalcampus.curriculum.engine.plan.Entry;
import org.kommunalcampus.curriculum.engine.plan.Reason;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.web.kit.Names;
import org.kommunalcampus.web.kit.NamesReader;
import org.kommunalcampus.web.kit.Phrases;
import org.kommunalcampus.web.kit.ReasonWords;
import org.kommunalcampus.web.layout.Paging;
import org.kommunalcampus.web.layout.Wording;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;

/** Words the versions of a curriculum and how each differs from the one before. */
@Component
@RequiredArgsConstructor
class HistoryPages {

    private static final int SIZE = 10;

    private final Curricula curricula;
    private final Sessions sessions;
    private final NamesReader namesReader;
    private final ReasonWords reasons;
    private final PlannedTime times;
    private final Phrases phrases;
    private final Wording wording;

    /** A page of versions. */
    record History(List<Version> versions, Paging paging) {}

    /**
     * A version and what is different in it.
     *
     * @param plan what the version held, empty where only the differences are shown
     */
    record Version(int number, String when, String trigger, int policy, List<Change> changes, List<Planned> plan) {}

    /**
     * One difference.
     *
     * @param kind {@code added}, {@code dropped}, {@code moved} or {@code changed}
     * @param details the times, or the reasons
     */
    record Change(String kind, String title, String href, List<String> details) {}

    /** An entry as it stood. */
    record Planned(int position, String title, String href, String when) {}

    History list(Caller caller, int page, Locale locale) {
        MemberId member = caller.requireMember();
        Page<CurriculumDifference> found = curricula.history(caller, member, PageRequest.of(page, SIZE));
        List<Entry> entries = found.stream()
                .flatMap(difference -> entries(difference.change()))
                .toList();
        Known known = known(entries);
        return new History(
                found.stream()
                        .map(difference -> version(difference, List.of(), known, locale))
                        .toList(),
                new Paging(page, SIZE, found.getTotalElements(), "/lehrplan/verlauf"));
    }

    Version one(Caller caller, int number, Locale locale) {
        MemberId member = caller.requireMember();
        CurriculumDifference difference = curricula.changes(caller, member, number);
        CurriculumView then = curricula.version(caller, member, number);
        Known known = known(Stream.concat(entries(difference.change()), then.plan().entries().stream())
                .toList());
        List<Planned> plan = then.plan().entries().stream()
                .map(entry -> new Planned(
                        entry.position(),
                        known.names().module(entry.module()),
                        href(entry),
                        when(entry, known, locale)))
                .toList();
        return version(difference, plan, known, locale);
    }

    /** What is known about all entries that are to be worded. */
    private record Known(Names names, Map<SessionId, SessionView> sessions) {}

    private Known known(List<Entry> entries) {
        var allReasons =
                entries.stream().map(Entry::reasons).flatMap(List::stream).toList();
        List<ModuleId> modules = Stream.concat(
                        entries.stream().map(Entry::module),
                        allReasons.stream().map(Reason::module).filter(Objects::nonNull))
                .distinct()
                .toList();
        List<CompetenceId> competences = allReasons.stream()
                .map(Reason::competence)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return new Known(
                namesReader.of(modules, competences),
                sessions.byId(entries.stream()
                        .map(Entry::session)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet())));
    }

    private Version version(CurriculumDifference difference, List<Planned> plan, Known known, Locale locale) {
        CurriculumChange change = difference.change();
        return new Version(
                difference.version(),
                wording.moment(difference.builtAt(), locale),
                phrases.say(difference.trigger().messageKey(), locale),
                difference.policyVersion(),
                Stream.of(
                                change.added().stream()
                                        .map(entry -> change("added", entry, because(entry, known, locale), known)),
                                change.dropped().stream()
                                        .map(entry -> change("dropped", entry, was(entry, known, locale), known)),
                                change.moved().stream()
                                        .map(pair -> change("moved", pair.after(), moved(pair, known, locale), known)),
                                change.changed().stream()
                                        .map(pair -> change(
                                                "changed", pair.after(), because(pair.after(), known, locale), known)))
                        .flatMap(changes -> changes)
                        .toList(),
                plan);
    }

    private static Change change(String kind, Entry entry, List<String> details, Known known) {
        return new Change(kind, known.names().module(entry.module()), href(entry), details);
    }

    private List<String> because(Entry entry, Known known, Locale locale) {
        return reasons.sentences(entry.reasons(), known.names(), locale);
    }

    /** Why it stood in the plan: the trigger tells why it no longer does. */
    private List<String> was(Entry entry, Known known, Locale locale) {
        return because(entry, known, locale).stream()
                .map(reason -> phrases.say("learner.history.was", locale, reason))
                .toList();
    }

    private List<String> moved(CurriculumChange.Pair pair, Known known, Locale locale) {
        return List.of(phrases.say(
                "learner.history.moved",
                locale,
                when(pair.before(), known, locale),
                when(pair.after(), known, locale)));
    }

    /** In a version of the past, "this week" would mislead: dates alone. */
    private String when(Entry entry, Known known, Locale locale) {
        SessionView session = entry.session() == null ? null : known.sessions().get(entry.session());
        if (session != null) {
            return times.session(session, locale);
        }
        return wording.days(entry.plannedStart(), entry.plannedEnd(), locale);
    }

    private static String href(Entry entry) {
        return "/katalog/" + entry.module();
    }

    private static Stream<Entry> entries(CurriculumChange change) {
        return Stream.of(
                        change.added().stream(),
                        change.dropped().stream(),
                        Stream.concat(change.moved().stream(), change.changed().stream())
                                .flatMap(pair -> Stream.of(pair.before(), pair.after())))
                .flatMap(entries -> entries);
    }
}
