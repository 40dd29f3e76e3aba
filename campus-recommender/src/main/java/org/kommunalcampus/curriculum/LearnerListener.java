package org.kommunalcampus.curriculum;

import java.util.List;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.absence.AbsencesChanged;
import org.kommunalcampus.assignment.AssignmentChanged;
import org.kommunalcampus.competence.FrameworkChanged;
import org.kommunalcampus.competence.JobProfileChanged;
import org.kommunalcampus.learning.EnrolmentChanged;
import org.kommunalcampus.learning.EnrolmentState;
import org.kommunalcampus.organisation.MemberLeft;
import org.kommunalcampus.organisation.MembersJoined;
import org.kommunalcampus.packages.PackagesChanged;
import org.kommunalcampus.profile.ProfileChanged;
import org.kommunalcampus.record.CompletionRevoked;
import org.kommunalcampus.record.ModuleCompleted;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Hears what happens to learners and to what is asked of them. */
@Component
@RequiredArgsConstructor
class LearnerListener {

    private final Staleness staleness;
    private final StageCopies copies;
    private final JobProfileStaleness asked;

    @ApplicationModuleListener
    void on(MembersJoined event) {
        staleness.admit(event.members());
    }

    @ApplicationModuleListener
    void on(MemberLeft event) {
        staleness.release(event.member());
        copies.forget(event.member());
    }

    @ApplicationModuleListener
    void on(ProfileChanged event) {
        staleness.markUnlessSeen(Trigger.PROFILE_CHANGED, event.member(), event.version());
    }

    @ApplicationModuleListener
    void on(EnrolmentChanged event) {
        boolean byEmployer = event.state() == EnrolmentState.DECLINED;
        staleness.mark(byEmployer ? Trigger.APPROVAL : Trigger.ENROLMENT, List.of(event.member()));
    }

    @ApplicationModuleListener
    void on(ModuleCompleted event) {
        staleness.mark(Trigger.COMPLETION, List.of(event.member()));
    }

    @ApplicationModuleListener
    void on(CompletionRevoked event) {
        staleness.mark(Trigger.COMPLETION, List.of(event.member()));
    }

    @ApplicationModuleListener
    void on(AssignmentChanged event) {
        staleness.mark(Trigger.ASSIGNMENT, event.members());
    }

    @ApplicationModuleListener
    void on(AbsencesChanged event) {
        staleness.mark(Trigger.ABSENCE, event.members());
    }

    @ApplicationModuleListener
    void on(PackagesChanged event) {
        staleness.mark(Trigger.PACKAGE_CHANGED, event.members());
    }

    @ApplicationModuleListener
    void on(FrameworkChanged event) {
        staleness.markAll(Trigger.FRAMEWORK_CHANGED);
    }

    @ApplicationModuleListener
    void on(JobProfileChanged event) {
        asked.mark(event.profile());
    }
}
