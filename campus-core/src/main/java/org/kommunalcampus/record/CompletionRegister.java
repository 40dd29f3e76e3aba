package org.kommunalcampus.record;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleCard;
import org.kommunalcampus.catalogue.ModuleDescription;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.profile.AttestedLevel;
import org.kommunalcampus.profile.LevelEvidence;
import org.kommunalcampus.profile.Profiles;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.shared.Times;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/**
 * Enters completions and strikes them out, each with the levels that it proves and the records that it renews. Whoever does so holds the person's profile from the
 * beginning, so that of two who do so at once the second one sees what the first one did.
 */
@Component
@RequiredArgsConstructor
class CompletionRegister {

    private final CompletionRepository completions;
    private final RevokedCompletionRepository revoked;
    private final LearnedEditions editions;
    private final RecordIssue records;
    private final RecordRenewals renewals;
    private final Profiles profiles;
    private final ProofTurns turns;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /** Throws {@link Refused} {@code already-recorded} when there is one of the same day. */
    Completion enter(MemberId member, ModuleCard module, CompletionNote note, RecordedBy by) {
        turns.take(member);
        int edition = editions.of(module.id(), note);
        ModuleDescription offer = editions.description(module.id(), edition);
        var learned = new LearnedEdition(edition, offer.thresholds().leastPoints());
        LocalDate until = note.lastDay(offer.recordMonths());
        Completion entered = write(
                new Completion(member, module.id(), note, learned, until, by, Times.now(clock)),
                new Learned(module, offer),
                taught(offer),
                null);
        renew(member, renewals.concerned(entered), Map.of());
        return entered;
    }

    /** It counts no more and proves nothing; what it said is kept with the reason. */
    void strike(Completion completion, String reason) {
        turns.take(completion.member());
        Set<ModuleId> concerned = takeOut(completion, reason);
        renew(completion.member(), concerned, Map.of());
    }

    /**
     * Strikes one out and enters another one of the same module in its place, which proves the same; of the same day, it counts as long. What the first one renewed, or by what its record was
     * renewed, goes over to the other one, whatever the provider states by now. Throws {@link Refused} {@code already-recorded} when there is one of the same day.
     */
    Completion replace(Completion old, ModuleCard module, CompletionNote note, String reason) {
        MemberId member = old.member();
        turns.take(member);
        CompletionView was = old.view();
        List<Completion> standing = renewals.standing(old);
        List<ProvenLevel> levels = records.proven(member, was.id());
        Set<ModuleId> concerned = takeOut(old, reason);
        ModuleDescription offer =
                editions.description(module.id(), old.learned().number());
        LocalDate until =
                note.completedOn().equals(was.completedOn()) ? was.validUntil() : note.lastDay(offer.recordMonths());
        var other = new Completion(member, module.id(), note, old.learned(), until, was.recordedBy(), Times.now(clock));
        write(other, new Learned(module, offer), levels, was.id());
        concerned.addAll(renewals.concerned(other));
        renew(
                member,
                concerned,
                standing.stream()
                        .collect(toMap(
                                renewal -> renewal.requireRenewedBy().equals(was.id())
                                        ? new RecordRenewals.Way(renewal.view().module(), other.id())
                                        : new RecordRenewals.Way(renewal.view().module(), renewal.requireRenewedBy()),
                                renewal -> renewal)));
        return other;
    }

    private Completion write(
            Completion completion, Learned module, List<ProvenLevel> levels, @Nullable CompletionId insteadOf) {
        CompletionView view = completion.view();
        completions
                .findByMemberIdAndModuleIdAndCompletedOnAndRenewalOfIsNotNull(
                        view.member().value(), view.module().value(), view.completedOn())
                .ifPresent(this::end);
        try {
            completions.saveAndFlush(completion);
        } catch (DataIntegrityViolationException recordedAtTheSameTime) {
            throw new Refused("already-recorded", "somebody recorded the same completion at the same time");
        }
        records.issue(completion, module, levels, insteadOf);
        prove(completion, levels);
        return completion;
    }

    /** Takes a completion out with its reason, and answers whose renewals have to be looked at. */
    private Set<ModuleId> takeOut(Completion completion, String reason) {
        if (!completions.existsById(completion.id().value())) {
            throw new NotFound("completion", completion.id());
        }
        Set<ModuleId> concerned = renewals.concerned(completion);
        revoked.save(new RevokedCompletion(completion.view(), reason, Times.now(clock)));
        remove(completion);
        return concerned;
    }

    /** Brings the renewals of the modules' records in line with what the person completed. */
    private void renew(MemberId member, Set<ModuleId> concerned, Map<RecordRenewals.Way, Completion> handedOver) {
        for (ModuleId longer : concerned) {
            RecordRenewals.Change change = renewals.change(member, longer, handedOver);
            change.outdated().forEach(this::end);
            change.missing().forEach(renewal -> {
                completions.saveAndFlush(renewal);
                prove(renewal, records.proven(member, renewal.requireRenewalOf()));
                renewals.note(renewal);
            });
        }
    }

    private void prove(Completion completion, List<ProvenLevel> levels) {
        CompletionView view = completion.view();
        profiles.attest(
                view.member(),
                levels.stream()
                        .map(proven -> new AttestedLevel(
                                proven.competence(),
                                proven.level(),
                                evidence(completion),
                                view.completedOn(),
                                completion.expires()))
                        .toList());
        events.publishEvent(new ModuleCompleted(view.member(), view.module()));
    }

    private static List<ProvenLevel> taught(ModuleDescription module) {
        return module.teaches().stream()
                .map(taught -> new ProvenLevel(taught.competence(), taught.level()))
                .toList();
    }

    private void end(Completion renewal) {
        remove(renewal);
        renewals.noteEnd(renewal);
    }

    private void remove(Completion completion) {
        CompletionView was = completion.view();
        completions.delete(completion);
        completions.flush();
        profiles.retract(was.member(), evidence(completion));
        events.publishEvent(new CompletionRevoked(was.member(), was.module()));
    }

    private static LevelEvidence evidence(Completion completion) {
        return new LevelEvidence(LevelEvidence.Kind.COMPLETION, completion.id().toString());
    }
}
