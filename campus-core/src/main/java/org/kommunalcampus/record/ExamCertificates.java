package org.kommunalcampus.record;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.catalogue.ModuleCard;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.Modules;
import org.kommunalcampus.learning.EnrolmentId;
import org.kommunalcampus.learning.EnrolmentView;
import org.kommunalcampus.learning.Enrolments;
import org.kommunalcampus.shared.CapabilityOnly;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.UseCase;

/** Makes certificates of what was completed before the supervision of its exam was confirmed, and takes them back where it no longer holds. */
@UseCase
@RequiredArgsConstructor
public class ExamCertificates {

    /** Why a completion gave way to the same one with a supervised exam; people read it in the language of the page. */
    private static final String SUPERVISED = ReissuedRecord.SUPERVISED;

    /** The same for one whose supervision no longer holds. */
    private static final String NOT_SUPERVISED = ReissuedRecord.NOT_SUPERVISED;

    private final CompletionRepository completions;
    private final CompletionSuspensionRepository suspensions;
    private final AchievementRecordRepository records;
    private final CompletionRegister register;
    private final Enrolments enrolments;
    private final ProofTurns turns;
    private final Modules modules;
    private final Clock clock;

    /**
     * Makes the completion behind an enrolment count as supervised: another one of the same day takes its place, so that the record becomes a certificate and the
     * earlier one is shown as replaced. While it is suspended, the other one is so, too, for the rest of that time. Does nothing where there is none yet or where it
     * counts so already; returns whether a certificate came of it.
     */
    @CapabilityOnly("supervision, once it is confirmed")
    public boolean certify(EnrolmentId id) {
        return replace(id, true);
    }

    /** The other way round, so that the certificate becomes a record of achievement. */
    @CapabilityOnly("supervision, when it no longer holds")
    public boolean decertify(EnrolmentId id) {
        return replace(id, false);
    }

    private boolean replace(EnrolmentId id, boolean supervised) {
        EnrolmentView enrolment = enrolments.find(id);
        turns.take(enrolment.member());
        Optional<Completion> found =
                completions
                        .findByMemberIdOrderByCompletedOnDescRecordedAtDescId(
                                enrolment.member().value())
                        .stream()
                        .filter(each -> !each.isRenewal()
                                && each.view().module().equals(enrolment.module())
                                && each.view().completedOn().equals(enrolment.completedOn()))
                        .findFirst()
                        .filter(each -> each.isSupervised() != supervised && !each.isElsewhere());
        return found.map(each -> replaceBy(each, supervised)).orElse(false);
    }

    /** Puts the other completion in the place of this one; returns whether a record became a certificate by that, or the other way round. */
    private boolean replaceBy(Completion each, boolean supervised) {
        CompletionView was = each.view();
        boolean before = isCertificate(was.id());
        var note = new CompletionNote(
                was.completedOn(), was.points(), was.evidence(), was.validUntil(), null, supervised, false);
        Optional<CompletionSuspension> suspended =
                suspensions.findRunning(was.id().value(), LocalDate.now(clock));
        CompletionId other = register.replace(each, card(was.module()), note, supervised ? SUPERVISED : NOT_SUPERVISED)
                .id();
        suspended.ifPresent(running -> suspensions.save(running.of(other)));
        return isCertificate(other) != before;
    }

    private boolean isCertificate(CompletionId completion) {
        return records.findLatestOf(completion.value())
                .filter(AchievementRecord::isCertificate)
                .isPresent();
    }

    private ModuleCard card(ModuleId module) {
        return Optional.ofNullable(modules.cards(List.of(module)).get(module))
                .orElseThrow(() -> new NotFound("module", module));
    }
}
