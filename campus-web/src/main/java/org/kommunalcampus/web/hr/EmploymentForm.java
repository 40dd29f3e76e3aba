package org.kommunalcampus.web.hr;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.competence.JobProfileId;
import org.kommunalcampus.organisation.MemberChange;
import org.kommunalcampus.organisation.MemberView;
import org.kommunalcampus.shared.FieldChecks;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.UnitId;
import org.kommunalcampus.web.kit.Ids;

/** What HR keeps about a member. */
record EmploymentForm(
        @Nullable String givenName,
        @Nullable String familyName,
        @Nullable String email,
        @Nullable String unit,
        @Nullable String job,
        @Nullable String managerKey,
        @Nullable String deputyKey,
        @Nullable String entryDate,
        long version) {

    static EmploymentForm of(
            MemberView person, @Nullable JobProfileId job, @Nullable String managerKey, @Nullable String deputyKey) {
        return new EmploymentForm(
                person.givenName(),
                person.familyName(),
                person.email(),
                person.unit() == null ? "" : person.unit().toString(),
                job == null ? "" : job.toString(),
                managerKey,
                deputyKey,
                person.entryDate() == null ? "" : person.entryDate().toString(),
                person.version());
    }

    MemberChange change(@Nullable MemberId manager) {
        var checks = new FieldChecks();
        LocalDate entry = entry(checks);
        checks.orThrow();
        return new MemberChange(
                givenName == null ? "" : givenName,
                familyName == null ? "" : familyName,
                email,
                Ids.one(unit, UnitId::of).orElse(null),
                manager,
                entry);
    }

    private @Nullable LocalDate entry(FieldChecks checks) {
        if (entryDate == null || entryDate.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(entryDate);
        } catch (DateTimeParseException unreadable) {
            checks.reject("/entryDate", "invalid-date", "This is no day.");
            return null;
        }
    }
}
