package org.kommunalcampus.web.hr;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.competence.JobProfileId;
import org.kommunalcampus.organisation.EmploymentStatusReader;
import org.kommunalcampus.organisation.Mailbox;
import org.kommunalcampus.organisation.MemberChange;
import org.kommunalcampus.organisation.MemberView;
import org.kommunalcampus.profile.JobAssignment;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.UnitId;
import org.kommunalcampus.web.kit.FormField;
import org.kommunalcampus.web.kit.Ids;
import org.kommunalcampus.web.kit.StandsFor;

/** What HR keeps about a member. */
record EmploymentForm(
        @Nullable String givenName,
        @Nullable String familyName,
        @Nullable String email,
        boolean sharedMailbox,
        @Nullable String signInEmail,
        @Nullable String unit,
        @Nullable String job,
        @FormField @Nullable LocalDate jobSince,
        @StandsFor("manager") @Nullable String managerKey,
        @StandsFor("deputy") @Nullable String deputyKey,
        @FormField @Nullable LocalDate entryDate,
        @StandsFor("status") @Nullable String employmentStatus,
        long version) {

    static EmploymentForm of(
            MemberView person, @Nullable JobAssignment jobs, @Nullable String managerKey, @Nullable String deputyKey) {
        return new EmploymentForm(
                person.givenName(),
                person.familyName(),
                person.email(),
                person.sharedMailbox(),
                person.signInEmail(),
                person.unit() == null ? "" : person.unit().toString(),
                jobs == null || jobs.main() == null ? "" : jobs.main().toString(),
                jobs == null ? null : jobs.since(),
                managerKey,
                deputyKey,
                person.entryDate(),
                person.employmentStatus() == null
                        ? ""
                        : person.employmentStatus().name(),
                person.version());
    }

    /** The jobs, of which those beside the main one stay. */
    JobAssignment jobs() {
        return new JobAssignment(Ids.one(job, JobProfileId::of).orElse(null), jobSince, null);
    }

    MemberChange change(@Nullable MemberId manager) {
        return new MemberChange(
                givenName == null ? "" : givenName,
                familyName == null ? "" : familyName,
                new Mailbox(email, sharedMailbox, signInEmail),
                Ids.one(unit, UnitId::of).orElse(null),
                manager,
                entryDate,
                EmploymentStatusReader.read(employmentStatus).value().orElse(null));
    }
}
