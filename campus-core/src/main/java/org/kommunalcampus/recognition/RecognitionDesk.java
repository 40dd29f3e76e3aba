package org.kommunalcampus.recognition;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.audit.Audit;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.notification.DecisionFacts;
import org.kommunalcampus.notification.NotificationKind;
import org.kommunalcampus.notification.Notifications;
import org.kommunalcampus.profile.AttestationId;
import org.kommunalcampus.profile.EmployerAttestations;
import org.kommunalcampus.profile.SeenAtWork;
import org.kommunalcampus.record.CompletionCorrections;
import org.kommunalcampus.record.CompletionView;
import org.kommunalcampus.record.Completions;
import org.kommunalcampus.record.RecordedBy;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.DayRange;
import org.kommunalcampus.shared.FieldChecks;
import org.kommunalcampus.shared.FieldError;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.shared.Times;
import org.springframework.stereotype.Component;

/** What whoever checks a proof does with it. That the caller may was checked before, and that nobody decided since the caller looked. */
@Component
@RequiredArgsConstructor
class RecognitionDesk {

    private static final int LONGEST_REMARK = 500;

    private final RecognitionRepository recognitions;
    private final Completions completions;
    private final CompletionCorrections corrections;
    private final EmployerAttestations attestations;
    private final Notifications notifications;
    private final Audit audit;
    private final Clock clock;

    /** Sends it back with a question. Throws {@link Invalid} without one. */
    void ask(Caller caller, Recognition found, @Nullable String question) {
        var checks = new FieldChecks();
        String words = checks.text("/question", question, LONGEST_REMARK);
        checks.orThrow();
        notOwn(caller, found);
        found.undecided().ask(words);
        note(caller, found, "recognition.questioned", NotificationKind.RECOGNITION_QUESTION, facts(found, words));
    }

    /** Throws {@link Invalid} without a reason. */
    void decline(Caller caller, Recognition found, @Nullable String reason) {
        String why = FieldChecks.reasonOf(reason);
        notOwn(caller, found);
        found.undecided().decline(why, Times.now(clock));
        note(caller, found, "recognition.declined", NotificationKind.RECOGNITION_DECLINED, facts(found, why));
    }

    /**
     * Lets it count. Throws {@link Invalid} for what cannot be; refused {@code whole-only} where a provider grants levels, for which only employers vouch, and
     * {@code already-recorded} where the person has completed the module on that day.
     */
    void recognise(Caller caller, Recognition found, RecognitionDecision decision) {
        notOwn(caller, found);
        found.undecided();
        LocalDate today = LocalDate.now(clock);
        var checks = new FieldChecks();
        LocalDate until = decision.validUntil() == null ? found.getValidUntil() : decision.validUntil();
        LocalDate paper = found.getValidUntil();
        if (until != null && until.isBefore(today)) {
            checks.reject("/validUntil", "proof-lapsed", "The proof counts no more.");
        } else if (paper != null && until != null && until.isAfter(paper)) {
            checks.reject("/validUntil", "beyond-proof", "The proof itself counts until " + paper + ".");
        } else {
            checks.within("/validUntil", until, DayRange.offered(today));
        }
        ModuleId module = found.module();
        if (module != null && decision.whole()) {
            String words = checks.optionalText("/remark", decision.remark(), LONGEST_REMARK);
            checks.orThrow();
            complete(caller, found, module, until, words);
        } else {
            attest(caller, found, decision, until, checks);
        }
    }

    /** What counted of it counts no more. Throws {@link Invalid} without a reason; refused {@code not-recognised}. */
    void revoke(Caller caller, Recognition found, @Nullable String reason) {
        String why = FieldChecks.reasonOf(reason);
        notOwn(caller, found);
        found.revoke(why, Times.now(clock));
        var completion = found.completion();
        if (completion != null) {
            corrections.revokeAll(caller, Set.of(completion), why);
        }
        attestations.withdrawAll(caller, found.attestations(), why);
        note(caller, found, "recognition.revoked", NotificationKind.RECOGNITION_REVOKED, facts(found, why));
    }

    private void complete(
            Caller caller, Recognition found, ModuleId module, @Nullable LocalDate until, @Nullable String words) {
        CompletionView completion = completions.recordElsewhere(
                caller,
                found.member(),
                module,
                found.getIssuedOn(),
                until,
                found.statement().evidence(),
                found.getChecker() == ProofChecker.PROVIDER ? RecordedBy.PROVIDER : RecordedBy.EMPLOYER);
        LocalDate last = completion.validUntil();
        if (last != null && last.isBefore(LocalDate.now(clock))) {
            throw new Invalid("/validUntil", "proof-lapsed", "The module counted until " + last + ".");
        }
        found.complete(completion.id(), last, words, Times.now(clock));
        granted(caller, found, words);
    }

    private void attest(
            Caller caller,
            Recognition found,
            RecognitionDecision decision,
            @Nullable LocalDate until,
            FieldChecks checks) {
        if (found.getChecker() == ProofChecker.PROVIDER) {
            throw new Refused("whole-only", "only employers vouch for single levels");
        }
        Map<CompetenceId, Integer> wanted = new LinkedHashMap<>();
        decision.levels()
                .forEach(level -> wanted.merge(level.competence(), level.level().value(), Math::max));
        if (wanted.isEmpty()) {
            checks.reject("/levels", "required", "A level is needed; what does not count at all is declined.");
        }
        boolean less = found.module() != null || isLess(found, wanted);
        String words = less
                ? checks.text("/remark", decision.remark(), LONGEST_REMARK)
                : checks.optionalText("/remark", decision.remark(), LONGEST_REMARK);
        checks.orThrow();
        found.attest(
                attested(caller, found, decision.levels(), until),
                less ? RecognitionState.PARTLY_RECOGNISED : RecognitionState.RECOGNISED,
                until,
                words,
                Times.now(clock));
        granted(caller, found, words);
    }

    private Map<CompetenceId, ProofLevel> attested(
            Caller caller, Recognition found, List<ClaimedLevel> levels, @Nullable LocalDate until) {
        Map<CompetenceId, ProofLevel> claimed = new HashMap<>();
        found.getLevels().forEach(level -> claimed.put(level.competence(), level));
        Map<Integer, SeenAtWork> seen = new LinkedHashMap<>();
        for (int place = 0; place < levels.size(); place++) {
            ClaimedLevel level = levels.get(place);
            seen.put(
                    place,
                    new SeenAtWork(
                            level.competence(),
                            level.level(),
                            found.statement().evidence(),
                            found.getIssuedOn(),
                            until == null ? null : until.plusDays(1)));
        }
        Map<Integer, List<FieldError>> wrong = new LinkedHashMap<>();
        Map<Integer, AttestationId> kept = attestations.attestAll(caller, found.member(), seen, wrong);
        if (!wrong.isEmpty()) {
            List<FieldError> errors = new ArrayList<>();
            wrong.forEach((place, each) -> each.forEach(
                    error -> errors.add(new FieldError("/levels/" + place, error.code(), error.detail()))));
            throw new Invalid(errors);
        }
        Map<CompetenceId, ProofLevel> granted = new LinkedHashMap<>();
        kept.forEach((place, attestation) -> {
            ClaimedLevel level = levels.get(place);
            granted.put(
                    level.competence(),
                    claimed.getOrDefault(level.competence(), ProofLevel.found(level.competence()))
                            .granted(level.level().value(), attestation));
        });
        return granted;
    }

    private static boolean isLess(Recognition found, Map<CompetenceId, Integer> wanted) {
        return found.getLevels().stream()
                .anyMatch(level ->
                        wanted.getOrDefault(level.competence(), 0) < Objects.requireNonNullElse(level.claimed(), 0));
    }

    private void granted(Caller caller, Recognition found, @Nullable String words) {
        note(
                caller,
                found,
                "recognition.granted",
                NotificationKind.RECOGNITION_GRANTED,
                facts(found, words).until(found.getGrantedUntil()));
    }

    private static void notOwn(Caller caller, Recognition found) {
        if (found.member().equals(caller.member())) {
            throw new Refused("own-request", "nobody decides about the own proof");
        }
    }

    private static DecisionFacts facts(Recognition found, @Nullable String words) {
        ModuleId module = found.module();
        return (module == null ? DecisionFacts.none() : DecisionFacts.of(module)).because(words);
    }

    private void note(Caller caller, Recognition found, String action, NotificationKind kind, DecisionFacts facts) {
        recognitions.saveAndFlush(found);
        String id = found.id().toString();
        if (found.getChecker() == ProofChecker.EMPLOYER) {
            audit.recordFor(found.municipality(), caller, action, "recognition", id, null);
        } else { // the employer does not learn of it
            audit.record(caller, action, "recognition", id, null);
        }
        notifications.tellDecision(kind, caller, id, Set.of(found.member()), facts);
    }
}
