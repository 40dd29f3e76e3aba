package org.kommunalcampus.record;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleCard;
import org.kommunalcampus.catalogue.ModuleDescription;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.Modules;
import org.kommunalcampus.profile.LevelEvidence;
import org.kommunalcampus.profile.Profiles;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.shared.Times;
import org.springframework.stereotype.Component;

/** Gives completions their achievement records, and says whether those still hold. */
@Component
@RequiredArgsConstructor
class RecordIssue {

    private static final SecureRandom RANDOM = new SecureRandom();

    /** How often a record is issued anew with another name: names change, and slips are mended. */
    private static final int MOST_A_YEAR = 5;

    private static final int DAYS_OF_A_YEAR = 365;

    private final AchievementRecordRepository records;
    private final CompletionRepository completions;
    private final CompletionSuspensionRepository suspensions;
    private final RecordRenewals renewals;
    private final Modules modules;
    private final LearnedEditions editions;
    private final Profiles profiles;
    private final ProofTurns turns;
    private final NamesOnPaper names;
    private final Clock clock;

    /** For a completion that is being recorded and proves these levels; {@code insteadOf} names the one that it corrects. */
    void issue(Completion completion, Learned module, List<ProvenLevel> levels, @Nullable CompletionId insteadOf) {
        RecordNumber predecessor = insteadOf == null
                ? null
                : records.findLatestOf(insteadOf.value())
                        .map(AchievementRecord::number)
                        .orElse(null);
        save(completion, module, levels.stream().map(StatedLevel::of).toList(), predecessor);
    }

    /** The records of completions that count; those that were recorded before there were records get theirs now. */
    List<AchievementRecord> of(MemberId member) {
        List<Completion> all = recorded(member);
        List<AchievementRecord> known = known(all);
        if (known.size() == all.size()) {
            return known;
        }
        turns.take(member);
        List<Completion> counting = recorded(member);
        issueMissing(member, unissued(counting));
        return known(counting);
    }

    /** What the completion proved when it was recorded, whatever its module teaches by now. */
    List<ProvenLevel> proven(MemberId member, CompletionId of) {
        return records.findLatestOf(of.value())
                .map(AchievementRecord::levels)
                .orElseGet(() -> profiles.attestedOf(member).stream()
                        .filter(level -> level.evidence().kind() == LevelEvidence.Kind.COMPLETION
                                && level.evidence().ref().equals(of.toString()))
                        .map(level -> new ProvenLevel(level.competence(), level.level()))
                        .toList());
    }

    /** Whether the record counts today. */
    RecordState state(AchievementRecord record) {
        AchievementRecord latest = latest(record);
        if (!completions.existsById(latest.completion().value())) {
            return RecordState.REVOKED;
        }
        if (!latest.number().equals(record.number())) {
            return RecordState.REPLACED;
        }
        LocalDate today = LocalDate.now(clock);
        return suspensions
                .findRunning(record.completion().value(), today)
                .map(running -> RecordState.SUSPENDED)
                .orElseGet(() -> record.stateOn(today, renewals(record)));
    }

    /** What came last in the place of the record, or the record itself; one query, however often it was replaced. */
    private AchievementRecord latest(AchievementRecord record) {
        Map<RecordNumber, AchievementRecord> after = new HashMap<>();
        records.findByMemberIdAndModuleId(
                        record.member().value(), record.module().value())
                .forEach(each -> each.predecessor().ifPresent(before -> after.put(before, each)));
        AchievementRecord latest = record;
        AchievementRecord next = after.get(record.number());
        while (next != null) {
            latest = next;
            next = after.get(latest.number());
        }
        return latest;
    }

    /** The records of a person, whose completions are known to count, each with its state. */
    List<AchievementRecordView> views(MemberId member, List<AchievementRecord> counting) {
        LocalDate today = LocalDate.now(clock);
        Set<CompletionId> suspended = suspensions.findRunningOf(member.value(), today).stream()
                .map(CompletionSuspension::completion)
                .collect(toSet());
        Map<CompletionId, List<RecordRenewal>> renewed =
                renewals.of(counting.stream().map(AchievementRecord::completion).toList());
        String registered = counting.stream().allMatch(AchievementRecord::isNamed) ? "" : names.registered(member);
        return counting.stream()
                .map(record -> {
                    List<RecordRenewal> own = renewed.getOrDefault(record.completion(), List.of());
                    return record.view(
                            registered,
                            suspended.contains(record.completion())
                                    ? RecordState.SUSPENDED
                                    : record.stateOn(today, own),
                            own);
                })
                .toList();
    }

    /** What the record states, in a state that is known. */
    AchievementRecordView view(AchievementRecord record, RecordState state) {
        return record.view(record.isNamed() ? "" : names.registered(record.member()), state, renewals(record));
    }

    /**
     * Issues the record once more, with the name that the person goes by on papers now; the one before is replaced. Refused {@code reissued-too-often} beyond
     * {@value #MOST_A_YEAR} times within a year.
     */
    AchievementRecord again(AchievementRecord record) {
        Instant aYearAgo = Times.now(clock).minus(Duration.ofDays(DAYS_OF_A_YEAR));
        if (records.countAgain(record.completion().value(), aYearAgo) >= MOST_A_YEAR) {
            throw new Refused("reissued-too-often", "record " + record.number() + " was issued anew often enough");
        }
        return records.saveAndFlush(
                record.again(RecordNumber.next(RANDOM), names.onPaper(record.member()), Times.now(clock)));
    }

    private List<RecordRenewal> renewals(AchievementRecord record) {
        return renewals.of(List.of(record.completion())).getOrDefault(record.completion(), List.of());
    }

    private List<Completion> recorded(MemberId member) {
        return completions.findByMemberIdOrderByCompletedOnDescRecordedAtDescId(member.value()).stream()
                .filter(completion -> !completion.isRenewal())
                .toList();
    }

    private List<AchievementRecord> known(List<Completion> of) {
        return records.findLatestOf(
                of.stream().map(completion -> completion.id().value()).toList());
    }

    private List<Completion> unissued(List<Completion> of) {
        Set<CompletionId> issued =
                known(of).stream().map(AchievementRecord::completion).collect(toSet());
        return of.stream()
                .filter(completion -> !issued.contains(completion.id()))
                .toList();
    }

    private void issueMissing(MemberId member, List<Completion> missing) {
        Map<ModuleId, ModuleCard> cards = modules.cards(
                missing.stream().map(completion -> completion.view().module()).collect(toSet()));
        Map<String, List<StatedLevel>> proven = profiles.attestedOf(member).stream()
                .filter(level -> level.evidence().kind() == LevelEvidence.Kind.COMPLETION)
                .collect(groupingBy(level -> level.evidence().ref(), mapping(StatedLevel::of, toList())));
        for (Completion completion : missing) {
            ModuleCard module =
                    Objects.requireNonNull(cards.get(completion.view().module()));
            ModuleDescription offer =
                    editions.description(module.id(), completion.learned().number());
            save(
                    completion,
                    new Learned(module, offer),
                    proven.getOrDefault(completion.id().toString(), List.of()),
                    null);
        }
        records.flush();
    }

    private void save(
            Completion completion, Learned module, List<StatedLevel> levels, @Nullable RecordNumber predecessor) {
        records.save(new AchievementRecord(
                RecordNumber.next(RANDOM),
                names.onPaper(completion.member()),
                completion,
                module,
                levels,
                predecessor,
                Times.now(clock)));
    }
}
