package org.kommunalcampus.study;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.audit.Audit;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.Modules;
import org.kommunalcampus.catalogue.SessionId;
import org.kommunalcampus.content.Courses;
import org.kommunalcampus.learning.EnrolmentId;
import org.kommunalcampus.learning.EnrolmentView;
import org.kommunalcampus.learning.Enrolments;
import org.kommunalcampus.notification.DecisionFacts;
import org.kommunalcampus.notification.NotificationKind;
import org.kommunalcampus.notification.Notifications;
import org.kommunalcampus.provider.ProviderPermission;
import org.kommunalcampus.provider.ProviderPermissions;
import org.kommunalcampus.record.AttendanceView;
import org.kommunalcampus.record.Attendances;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.DayRange;
import org.kommunalcampus.shared.FieldChecks;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.Times;
import org.kommunalcampus.shared.UseCase;
import org.springframework.transaction.annotation.Transactional;

/** What a provider learns of those who learn its modules, by numbers of enrolments alone, and what it grants them. Of others' modules it is {@link NotFound}. */
@UseCase
@RequiredArgsConstructor
public class ProviderStudies {

    private static final int MOST_EXTRA_TIME = 200;

    private final StudyReader reader;
    private final StudyRepository studies;
    private final Attendances attendances;
    private final Enrolments enrolments;
    private final Courses courses;
    private final Modules modules;
    private final ProviderPermissions duties;
    private final Notifications notifications;
    private final Audit audit;
    private final Clock clock;

    /** Who booked the session, in the order of booking, without those who gave it up. A constant number of queries. */
    @Transactional(readOnly = true)
    public List<Participant> of(Caller caller, SessionId session) {
        List<AttendanceView> noted = attendances.of(caller, session);
        Map<EnrolmentId, StudyView> views = reader.of(enrolments.inSession(session).stream()
                .filter(enrolment -> enrolment.state().takesPart())
                .toList());
        return noted.stream()
                .flatMap(one -> Stream.ofNullable(views.get(one.enrolment())).map(view -> participant(one, view)))
                .toList();
    }

    /** Lets somebody in who is not prepared; the person is told, with the reason. */
    public void admit(Caller caller, EnrolmentId id, @Nullable String reason) {
        EnrolmentView enrolment = own(caller, id);
        String why = FieldChecks.reasonOf(reason);
        Study study = study(enrolment);
        study.admit(why, Times.now(clock));
        studies.save(study);
        audit.record(caller, "preparation.waived", "enrolment", id.toString(), null);
        tell(
                NotificationKind.PREPARATION_WAIVED,
                caller,
                enrolment,
                DecisionFacts.of(enrolment.module()).because(why));
    }

    /** Gives somebody until that day for the follow-up; the person is told. An earlier day than the module's own has no effect. */
    public void extend(Caller caller, EnrolmentId id, @Nullable LocalDate until) {
        EnrolmentView enrolment = own(caller, id);
        var checks = new FieldChecks();
        LocalDate today = LocalDate.now(clock);
        if (until == null) {
            checks.reject("/until", "required", "A day is needed.");
        }
        checks.within("/until", until, DayRange.due(today));
        checks.orThrow();
        Study study = study(enrolment);
        study.extendUntil(until == null ? today : until);
        studies.save(study);
        audit.record(caller, "follow-up.extended", "enrolment", id.toString(), "until " + until);
        tell(
                NotificationKind.FOLLOW_UP_EXTENDED,
                caller,
                enrolment,
                DecisionFacts.of(enrolment.module()).until(until));
    }

    /** Gives somebody more time in tests, in per cent of the time that all have; nobody states why. It counts for attempts that begin from now on. */
    public void grantTime(Caller caller, EnrolmentId id, @Nullable Integer percent) {
        EnrolmentView enrolment = own(caller, id);
        var checks = new FieldChecks();
        if (percent == null || percent < 0 || percent > MOST_EXTRA_TIME) {
            checks.reject("/percent", "out-of-range", "Between 0 and " + MOST_EXTRA_TIME + " per cent.");
        }
        checks.orThrow();
        Study study = study(enrolment);
        study.grantTime(percent == null ? 0 : percent);
        studies.save(study);
        audit.record(caller, "extra-time.granted", "enrolment", id.toString(), null);
        tell(NotificationKind.EXTRA_TIME_GRANTED, caller, enrolment, DecisionFacts.of(enrolment.module()));
    }

    private static Participant participant(AttendanceView noted, StudyView view) {
        return new Participant(
                noted.enrolment(),
                noted.state(),
                noted.mark(),
                view.prepared(),
                view.admittedBecause(),
                view.complete());
    }

    private Study study(EnrolmentView enrolment) {
        return studies.findById(enrolment.id().value())
                .orElseGet(() -> new Study(enrolment, courses.offeredEdition(enrolment.module())));
    }

    private void tell(NotificationKind kind, Caller caller, EnrolmentView enrolment, DecisionFacts facts) {
        notifications.tellDecision(kind, caller, enrolment.id().toString(), Set.of(enrolment.member()), facts);
    }

    private EnrolmentView own(Caller caller, EnrolmentId id) {
        caller.requireProvider();
        EnrolmentView enrolment = enrolments.find(id);
        ModuleId module = enrolment.module();
        if (!modules.inside(caller, module).provider().equals(caller.requireProvider())) {
            throw new NotFound("enrolment", id);
        }
        duties.demand(caller, caller.requireProvider(), ProviderPermission.DATES);
        return enrolment;
    }
}
