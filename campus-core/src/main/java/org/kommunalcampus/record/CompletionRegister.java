package org.kommunalcampus.record;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleCard;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.Modules;
import org.kommunalcampus.profile.AttestedLevel;
import org.kommunalcampus.profile.LevelEvidence;
import org.kommunalcampus.profile.Profiles;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.shared.Times;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/** Enters completions and strikes them out, each with the levels that it proves and the records that it renews. */
@Component
@RequiredArgsConstructor
class CompletionRegister {

    private final CompletionRepository completions;
    private final RevokedCompletionRepository revoked;
    private final Modules modules;
    private final RecordIssue records;
    private final RecordRenewals renewals;
    private final Profiles profiles;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /** Throws {@link Refused} {@code already-recorded} when there is one of the same day. */
    Completion enter(MemberId member, ModuleCard module, CompletionNote note, RecordedBy by) {
        return enter(member, module, note, by, null);
    }

    /** The same in the place of one that was struck out, {@code null} for none. */
    Completion enter(
            MemberId member, ModuleCard module, CompletionNote note, RecordedBy by, @Nullable CompletionId insteadOf) {
        LocalDate until = note.lastDay(modules.recordMonths(module.id()).orElse(null));
        var completion = new Completion(member, module.id(), note, until, by, Times.now(clock));
        try {
            completions.saveAndFlush(completion);
        } catch (DataIntegrityViolationException recordedAtTheSameTime) {
            throw new Refused("already-recorded", "somebody recorded the same completion at the same time");
        }
        records.issue(completion, module, insteadOf);
        prove(member, module, completion);
        renew(member, renewals.concerned(completion));
        return completion;
    }

    /** It counts no more and proves nothing; what it said is kept with the reason. */
    void strike(Completion completion, String reason) {
        MemberId member = completion.member();
        Set<ModuleId> concerned = renewals.concerned(completion);
        revoked.save(new RevokedCompletion(completion.view(), reason, Times.now(clock)));
        remove(completion);
        renew(member, concerned);
    }

    /** Brings the renewals of the modules' records in line with what the person completed. */
    private void renew(MemberId member, Set<ModuleId> concerned) {
        for (ModuleId longer : concerned) {
            RecordRenewals.Change change = renewals.change(member, longer);
            change.outdated().forEach(this::remove);
            ModuleCard module = change.missing().isEmpty()
                    ? null
                    : modules.cards(List.of(longer)).get(longer);
            if (module != null) {
                change.missing().forEach(renewal -> {
                    completions.saveAndFlush(renewal);
                    prove(member, module, renewal);
                    renewals.note(renewal);
                });
            }
        }
    }

    private void prove(MemberId member, ModuleCard module, Completion completion) {
        profiles.attest(member, proofs(module, completion, completion.view().completedOn()));
        events.publishEvent(new ModuleCompleted(member, module.id()));
    }

    private void remove(Completion completion) {
        CompletionView was = completion.view();
        completions.delete(completion);
        completions.flush();
        profiles.retract(was.member(), evidence(completion));
        events.publishEvent(new CompletionRevoked(was.member(), was.module()));
    }

    private static List<AttestedLevel> proofs(ModuleCard module, Completion completion, LocalDate day) {
        return module.teaches().stream()
                .map(taught -> new AttestedLevel(
                        taught.competence(), taught.level(), evidence(completion), day, completion.expires()))
                .toList();
    }

    private static LevelEvidence evidence(Completion completion) {
        return new LevelEvidence(LevelEvidence.Kind.COMPLETION, completion.id().toString());
    }
}
