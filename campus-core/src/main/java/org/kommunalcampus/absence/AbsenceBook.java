package org.kommunalcampus.absence;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.audit.Audit;
import org.kommunalcampus.notification.DecisionFacts;
import org.kommunalcampus.notification.NotificationKind;
import org.kommunalcampus.notification.Notifications;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.FieldChecks;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.Stale;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes absences down, whoever says them: checks the days, notes who did it, tells the person and those who plan with it. */
@Component
@RequiredArgsConstructor
class AbsenceBook {

    private static final UUID NONE = new UUID(0, 0);

    private final AbsenceRepository absences;
    private final ApplicationEventPublisher events;
    private final Audit audit;
    private final Notifications notifications;
    private final Clock clock;

    AbsenceId enter(
            Caller caller, MunicipalityId municipality, MemberId member, AbsenceDraft draft, AbsenceOrigin origin) {
        AbsencePeriod period = free(member, NONE, draft);
        Absence absence = absences.save(new Absence(municipality, member, period, origin));
        done(caller, absence, "absence.entered");
        return absence.id();
    }

    void change(Caller caller, Absence absence, AbsenceDraft draft, long expectedVersion) {
        Stale.check(expectedVersion, absence.version());
        AbsencePeriod period = free(absence.member(), absence.id().value(), draft);
        if (!period.equals(absence.period())) {
            absence.move(period);
            done(caller, absence, "absence.changed");
        }
    }

    void remove(Caller caller, Absence absence, long expectedVersion) {
        Stale.check(expectedVersion, absence.version());
        absences.delete(absence);
        done(caller, absence, "absence.removed");
    }

    /** The days of the draft, on none of which the person is away already. */
    private AbsencePeriod free(MemberId member, UUID itself, AbsenceDraft draft) {
        var checks = new FieldChecks();
        AbsencePeriod period = draft.checked(checks, LocalDate.now(clock));
        if (period != null && absences.countOthers(member.value(), itself, period.from(), period.until()) > 0) {
            checks.reject("/from", "absence-overlaps", "An absence on one of these days is known already.");
        }
        checks.orThrow();
        return Objects.requireNonNull(period);
    }

    private void done(Caller caller, Absence absence, String action) {
        Set<MemberId> person = Set.of(absence.member());
        if (absence.member().equals(caller.member())) {
            audit.recordOwn(caller, action, "absence", absence.id().toString(), null);
        } else {
            audit.record(caller, action, "member", absence.member().toString(), "absence " + absence.id());
            notifications.tellDecision(
                    NotificationKind.ABSENCE_CHANGED,
                    caller,
                    absence.id().toString(),
                    person,
                    DecisionFacts.none().until(absence.period().from()));
        }
        events.publishEvent(new AbsencesChanged(person));
    }
}
