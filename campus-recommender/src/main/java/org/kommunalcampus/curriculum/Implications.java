package org.kommunalcampus.curriculum;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.audit.Audit;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.profile.LearnerFactsReader;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.FieldChecks;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.MinimumGroup;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.Stale;
import org.kommunalcampus.shared.Times;
import org.kommunalcampus.shared.UseCase;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.transaction.annotation.Transactional;

/** Which competences include others, so that nobody is asked or taught what is known already. The operator edits them; every version is kept. */
@UseCase
@RequiredArgsConstructor
public class Implications {

    private static final int MOST_LINES = 2_000;

    private final StoredImplications stored;
    private final LearnerFactsReader facts;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /** What counts now. */
    @Transactional(readOnly = true)
    public ImplicationsVersion current(Caller caller) {
        caller.requireOperator();
        return stored.latest();
    }

    /**
     * Decides what counts from now on; all plans are looked at again. The same text once more decides nothing.
     *
     * @param text one line each, like {@code KOMMUNAL:DS4@5 > KOMMUNAL:DS3@4}
     * @throws Invalid naming the lines that say nothing, or name a competence that does not exist
     * @throws Stale where somebody else saved since {@code expectedVersion}
     */
    public ImplicationsVersion save(Caller caller, String text, long expectedVersion) {
        caller.requireOperator();
        ImplicationsVersion before = stored.latest();
        Stale.check(expectedVersion, before.version());
        check(text.strip().lines().toList());
        return store(caller, text, before);
    }

    private ImplicationsVersion store(Caller caller, String text, ImplicationsVersion before) {
        var version = new ImplicationsVersion(
                before.version() + 1,
                text.strip(),
                Times.now(clock),
                Optional.ofNullable(caller.identity()).map(Objects::toString).orElse(caller.name()));
        if (version.lines().toList().equals(before.lines().toList())) {
            return before;
        }
        try {
            stored.add(version);
        } catch (DuplicateKeyException savedAtTheSameTime) {
            throw new Stale(before.version(), version.version());
        }
        audit.record(caller, "implications.saved", "implications", "all", "version " + version.version());
        events.publishEvent(new ImplicationsChanged(version.version()));
        return version;
    }

    /** The relations that count now and hold all of the words in the names or references of their competences, in the order in which they stand. */
    @Transactional(readOnly = true)
    public Page<ImpliedLevel> search(Caller caller, String words, Locale locale, Pageable page) {
        caller.requireOperator();
        List<ImpliedLevel> all = standing(stored.latest());
        Map<String, String> names = stored.names(all, locale);
        List<String> wanted =
                Arrays.stream(words.strip().toLowerCase(locale).split("\\s+")).toList();
        List<ImpliedLevel> found = all.stream()
                .filter(each -> {
                    String text = String.join(
                                    " ",
                                    each.from(),
                                    names.getOrDefault(each.from(), ""),
                                    each.to(),
                                    names.getOrDefault(each.to(), ""))
                            .toLowerCase(locale);
                    return wanted.stream().allMatch(text::contains);
                })
                .toList();
        int start = (int) Math.min(page.getOffset(), found.size());
        return new PageImpl<>(
                found.subList(start, Math.min(start + page.getPageSize(), found.size())), page, found.size());
    }

    /** What the competences of these relations are called, by reference. */
    @Transactional(readOnly = true)
    public Map<String, String> names(Caller caller, Collection<ImpliedLevel> relations, Locale locale) {
        caller.requireOperator();
        return stored.names(List.copyOf(relations), locale);
    }

    /**
     * How many people a relation concerns at least: those who say or have proven that they reach the level from which it holds, rounded down to a multiple of
     * the minimum group, so that two answers tell nothing of one person; 0 for fewer.
     */
    @Transactional(readOnly = true)
    public long concerned(Caller caller, ImpliedLevel relation) {
        caller.requireOperator();
        CompetenceId from = stored.known(List.of(relation)).get(relation.from());
        long people = from == null ? 0 : facts.countReaching(from, relation.fromLevel());
        return people - people % MinimumGroup.SIZE;
    }

    /** Throws {@link Invalid} at the fields where the relation says nothing, or does not fit those that stand beside {@code instead}. */
    @Transactional(readOnly = true)
    public void mustFit(Caller caller, ImpliedLevel wanted, @Nullable ImpliedLevel instead) {
        caller.requireOperator();
        check(wanted, instead, stored.latest());
    }

    /** Adds a relation; throws as {@link #mustFit}, {@link Stale} where somebody else saved since. */
    public void add(Caller caller, ImpliedLevel wanted, long expectedVersion) {
        replace(caller, null, wanted, expectedVersion);
    }

    /** Puts one relation in the place of another; throws {@link NotFound}, and as {@link #add}. */
    public void change(Caller caller, ImpliedLevel stands, ImpliedLevel wanted, long expectedVersion) {
        replace(caller, stands, wanted, expectedVersion);
    }

    /** Takes a relation back; throws {@link NotFound}, {@link Stale}. */
    public void withdraw(Caller caller, ImpliedLevel stands, long expectedVersion) {
        replace(caller, stands, null, expectedVersion);
    }

    private void replace(
            Caller caller, @Nullable ImpliedLevel stands, @Nullable ImpliedLevel wanted, long expectedVersion) {
        caller.requireOperator();
        ImplicationsVersion before = stored.latest();
        Stale.check(expectedVersion, before.version());
        if (stands != null && !standing(before).contains(stands)) {
            throw new NotFound("implication", stands.line());
        }
        if (wanted != null) {
            check(wanted, stands, before);
        }
        List<String> lines = new ArrayList<>();
        before.lines().forEach(line -> {
            if (stands == null || !ImpliedLevel.read(line).equals(Optional.of(stands))) {
                lines.add(line);
            } else if (wanted != null) {
                lines.add(wanted.line());
            }
        });
        if (stands == null && wanted != null) {
            lines.add(wanted.line());
        }
        mustBeFew(lines);
        store(caller, String.join("\n", lines), before);
    }

    private void check(ImpliedLevel wanted, @Nullable ImpliedLevel instead, ImplicationsVersion version) {
        var checks = new FieldChecks();
        Map<String, CompetenceId> known = stored.known(List.of(wanted));
        if (!known.containsKey(wanted.from())) {
            checks.reject("/from", "unknown-competence", "There is no such competence.");
        }
        if (!known.containsKey(wanted.to())) {
            checks.reject("/to", "unknown-competence", "There is no such competence.");
        }
        ImplicationConflicts.of(
                        wanted,
                        standing(version).stream()
                                .filter(each -> !each.equals(instead))
                                .toList())
                .ifPresent(code -> checks.reject("/to", code, "The relation does not fit those that stand."));
        checks.orThrow();
    }

    private static List<ImpliedLevel> standing(ImplicationsVersion version) {
        return version.lines().flatMap(line -> ImpliedLevel.read(line).stream()).toList();
    }

    private static void mustBeFew(List<String> lines) {
        if (lines.size() > MOST_LINES) {
            throw new Invalid("/text", "too-many", "At most " + MOST_LINES + " lines are kept.");
        }
    }

    private void check(List<String> lines) {
        mustBeFew(lines);
        var checks = new FieldChecks();
        List<ImpliedLevel> stated = new ArrayList<>();
        lines.stream().flatMap(line -> ImpliedLevel.read(line).stream()).forEach(stated::add);
        Map<String, CompetenceId> known = stored.known(stated);
        for (String line : lines) {
            boolean isUnderstood = ImpliedLevel.read(line)
                    .filter(each -> known.containsKey(each.from()) && known.containsKey(each.to()))
                    .isPresent();
            if (!isUnderstood) {
                checks.reject("/text", "unknown-competence", "This line names no two competences with levels: " + line);
            }
        }
        checks.orThrow();
    }
}
