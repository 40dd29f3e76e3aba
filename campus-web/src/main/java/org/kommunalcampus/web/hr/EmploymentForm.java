package org.kommunalcampus.web.hr;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.competence.JobProfileId;
import org.kommunalcampus.organisation.EmploymentStatusReader;
import org.kommunalcampus.organisation.Mailbox;
import org.kommunalcampus.organisation.MemberChange;
import org.kommunalcampus.organisation.MemberView;
import org.kommunalcampus.profile.HeldJob;
import org.kommunalcampus.profile.JobAssignment;
import org.kommunalcampus.shared.FieldChecks;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.UnitId;
import org.kommunalcampus.web.kit.FormField;
import org.kommunalcampus.web.kit.Ids;
import org.kommunalcampus.web.kit.StandsFor;

/**
 * What HR keeps about a member.
 *
 * @param furtherJob1 a job beside the main one, with the first day in it; forms have room for {@value #MOST_FURTHER} of them
 */
record EmploymentForm(
        @Nullable String givenName,
        @Nullable String familyName,
        @Nullable String email,
        @Nullable Boolean sharedMailbox,
        @Nullable String signInEmail,
        @Nullable String unit,
        @Nullable String job,
        @FormField @Nullable LocalDate jobSince,
        @Nullable String furtherJob1,
        @FormField @Nullable LocalDate furtherSince1,
        @Nullable String furtherJob2,
        @FormField @Nullable LocalDate furtherSince2,
        @Nullable String furtherJob3,
        @FormField @Nullable LocalDate furtherSince3,
        @StandsFor("manager") @Nullable String managerKey,
        @StandsFor("deputy") @Nullable String deputyKey,
        @FormField @Nullable LocalDate entryDate,
        @StandsFor("status") @Nullable String employmentStatus,
        long version) {

    static final int MOST_FURTHER = 3;

    /** How many jobs can be told apart in a version. */
    private static final long JOBS = 1L << 20;

    /** A box that is not ticked is not sent. */
    EmploymentForm {
        sharedMailbox = Boolean.TRUE.equals(sharedMailbox);
    }

    static EmploymentForm of(
            MemberView person, @Nullable JobAssignment jobs, @Nullable String managerKey, @Nullable String deputyKey) {
        List<HeldJob> further = further(jobs);
        return new EmploymentForm(
                person.givenName(),
                person.familyName(),
                person.email(),
                person.sharedMailbox(),
                person.signInEmail(),
                person.unit() == null ? "" : person.unit().toString(),
                jobs == null || jobs.main() == null ? "" : jobs.main().toString(),
                jobs == null ? null : jobs.since(),
                job(further, 0),
                since(further, 0),
                job(further, 1),
                since(further, 1),
                job(further, 2),
                since(further, 2),
                managerKey,
                deputyKey,
                person.entryDate(),
                person.employmentStatus() == null
                        ? ""
                        : person.employmentStatus().name(),
                version(person, jobs));
    }

    /** The version of all that the form holds: of what is kept about the person, and of the jobs, which are kept elsewhere. */
    static long version(MemberView person, @Nullable JobAssignment jobs) {
        long held = Objects.hash(
                jobs == null ? null : jobs.main(), jobs == null ? null : jobs.since(), Set.copyOf(further(jobs)));
        return person.version() * JOBS + Math.floorMod(held, JOBS);
    }

    /** The jobs beside the main one that are stored. */
    static List<HeldJob> further(@Nullable JobAssignment jobs) {
        return jobs == null || jobs.further() == null ? List.of() : jobs.further();
    }

    /** The further job in this place, counted from 1; empty for none. */
    public String furtherJob(int place) {
        String chosen = place == 1 ? furtherJob1 : place == 2 ? furtherJob2 : furtherJob3;
        return Objects.requireNonNullElse(chosen, "");
    }

    /** The first day in the further job in this place. */
    public @Nullable LocalDate furtherSince(int place) {
        return place == 1 ? furtherSince1 : place == 2 ? furtherSince2 : furtherSince3;
    }

    /** Whether there are jobs beside the main one. */
    public boolean hasFurther() {
        return IntStream.rangeClosed(1, MOST_FURTHER)
                .anyMatch(place -> !furtherJob(place).isEmpty() || furtherSince(place) != null);
    }

    /**
     * The jobs as they were entered; throws {@link org.kommunalcampus.shared.Invalid} at the field for a further job without its day, a day without its job, and a
     * job that is there twice.
     *
     * @param beyond stored further jobs for which the form has no room; they stay
     */
    JobAssignment jobs(List<HeldJob> beyond) {
        JobProfileId main = Ids.one(job, JobProfileId::of).orElse(null);
        var checks = new FieldChecks();
        List<HeldJob> further = new ArrayList<>();
        Set<JobProfileId> seen = new HashSet<>();
        for (int place = 1; place <= MOST_FURTHER; place++) {
            Optional<JobProfileId> chosen = Ids.one(furtherJob(place), JobProfileId::of);
            LocalDate since = furtherSince(place);
            if (chosen.isEmpty() && since != null) {
                checks.reject("/furtherJob" + place, "required", "A further job is needed.");
            }
            chosen.ifPresent(profile -> further.add(new HeldJob(profile, since)));
            if (chosen.isPresent() && since == null) {
                checks.reject("/furtherSince" + place, "required", "A further job needs its first day.");
            }
            if (chosen.isPresent() && (!seen.add(chosen.get()) || chosen.get().equals(main))) {
                checks.reject("/furtherJob" + place, "duplicate", "The person holds this job already.");
            }
        }
        checks.orThrow();
        beyond.stream().filter(held -> !seen.contains(held.profile())).forEach(further::add);
        return new JobAssignment(main, jobSince, further);
    }

    private static String job(List<HeldJob> further, int at) {
        return at < further.size() ? further.get(at).profile().toString() : "";
    }

    private static @Nullable LocalDate since(List<HeldJob> further, int at) {
        return at < further.size() ? further.get(at).since() : null;
    }

    MemberChange change(@Nullable MemberId manager) {
        return new MemberChange(
                givenName == null ? "" : givenName,
                familyName == null ? "" : familyName,
                new Mailbox(email, Boolean.TRUE.equals(sharedMailbox), signInEmail),
                Ids.one(unit, UnitId::of).orElse(null),
                manager,
                entryDate,
                EmploymentStatusReader.read(employmentStatus).value().orElse(null));
    }
}
