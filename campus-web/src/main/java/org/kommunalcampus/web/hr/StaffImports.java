package org.kommunalcampus.web.hr;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.assignment.AssignmentRules;
import org.kommunalcampus.competence.JobProfileId;
import org.kommunalcampus.competence.JobProfiles;
import org.kommunalcampus.exchange.StaffFiles;
import org.kommunalcampus.organisation.Members;
import org.kommunalcampus.organisation.StaffColumns;
import org.kommunalcampus.organisation.StaffList;
import org.kommunalcampus.organisation.Units;
import org.kommunalcampus.profile.HeldJob;
import org.kommunalcampus.profile.JobAssignment;
import org.kommunalcampus.profile.ProfileImports;
import org.kommunalcampus.profile.StaffProfiles;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.ImportReport;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.RejectedRow;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes in units and members of the caller's own municipality from a file; a dry run reports the same and stores nothing. */
@Component
@RequiredArgsConstructor
class StaffImports {

    private static final BigDecimal MINUTES_PER_HOUR = BigDecimal.valueOf(60);

    private final Units units;
    private final Members members;
    private final JobProfiles jobProfiles;
    private final ProfileImports profiles;
    private final StaffProfiles held;
    private final AssignmentRules rules;
    private final StaffColumns columns;
    private final TransactionTemplate transaction;

    StaffReport units(Caller caller, byte[] file, boolean dryRun) {
        StaffFiles.Content<StaffFiles.Unit> content =
                StaffFiles.units(new ByteArrayInputStream(file), columns.of(caller, StaffList.UNITS));
        List<StaffFiles.Unit> rows = content.rows();
        ImportReport report = run(
                dryRun,
                () -> units.importUnits(
                        caller,
                        caller.requireMunicipality(),
                        rows.stream().map(StaffFiles.Unit::row).toList()));
        return StaffReport.of(
                report,
                content.silent(),
                content.rejected(),
                rows.stream()
                        .map(row -> new StaffReport.Row(
                                row.index(), row.row().code(), row.row().name()))
                        .toList());
    }

    StaffReport members(Caller caller, byte[] file, boolean dryRun) {
        StaffFiles.Content<StaffFiles.Member> content =
                StaffFiles.members(new ByteArrayInputStream(file), columns.of(caller, StaffList.MEMBERS));
        List<StaffReport.Row> rows =
                content.rows().stream().map(StaffImports::named).toList();
        AtomicReference<List<StaffReport.PersonChange>> changes = new AtomicReference<>(List.of());
        ImportReport report = run(dryRun, () -> {
            StaffSnapshot before = snapshot(caller);
            ImportReport stored = members(caller, content.rows());
            changes.set(changes(
                    rows, members.idsByPersonnelKey(caller, caller.requireMunicipality()), before, snapshot(caller)));
            return stored;
        });
        return StaffReport.of(report, content.silent(), content.rejected(), rows)
                .with(changes.get());
    }

    private static StaffReport.Row named(StaffFiles.Member row) {
        return new StaffReport.Row(
                row.index(),
                row.row().personnelKey().strip(),
                (row.row().givenName() + " " + row.row().familyName()).strip());
    }

    private StaffSnapshot snapshot(Caller caller) {
        MunicipalityId town = caller.requireMunicipality();
        var people = members.among(
                caller, town, members.idsByPersonnelKey(caller, town).values());
        Map<JobProfileId, String> names = new HashMap<>();
        jobProfiles.all().forEach(job -> names.put(job.id(), job.name().de()));
        return new StaffSnapshot(
                people,
                StaffSnapshot.named(held.jobsOf(caller, town, people.keySet()), names),
                rules.fitting(caller, town));
    }

    private static List<StaffReport.PersonChange> changes(
            List<StaffReport.Row> rows, Map<String, MemberId> ids, StaffSnapshot before, StaffSnapshot after) {
        List<StaffReport.PersonChange> changes = new ArrayList<>();
        for (StaffReport.Row row : rows) {
            MemberId id = ids.get(row.key());
            if (id == null) {
                continue;
            }
            var change = new StaffReport.PersonChange(
                    row.number(),
                    row.key(),
                    row.name(),
                    !before.people().containsKey(id),
                    after.since(before, id),
                    after.rulesBeyond(before, id),
                    before.rulesBeyond(after, id));
            if (!change.fields().isEmpty() || change.isPlanned()) {
                changes.add(change);
            }
        }
        return changes;
    }

    private ImportReport members(Caller caller, List<StaffFiles.Member> rows) {
        MunicipalityId town = caller.requireMunicipality();
        ImportReport report = members.importMembers(
                caller, town, rows.stream().map(StaffFiles.Member::row).toList());
        Map<String, MemberId> ids = members.idsByPersonnelKey(caller, town);
        NamedJobs known = NamedJobs.of(jobProfiles.all());
        Map<MemberId, JobAssignment> jobs = new HashMap<>();
        Map<MemberId, Integer> minutes = new HashMap<>();
        List<RejectedRow> rejected = new ArrayList<>(report.rejected());
        for (int index = 0; index < rows.size(); index++) {
            StaffFiles.Member row = rows.get(index);
            MemberId member = ids.get(row.row().personnelKey().strip());
            if (member == null) {
                continue;
            }
            String named = row.jobProfile();
            if (named != null) {
                int place = index;
                known.find(named)
                        .ifPresentOrElse(
                                job -> jobs.put(
                                        member,
                                        new JobAssignment(
                                                job, row.jobSince(), further(row, job, known, place, rejected))),
                                () -> rejected.add(unknownJob(place, "/jobProfile", named)));
            }
            if (row.weeklyHours() != null) {
                minutes.put(member, row.weeklyHours().multiply(MINUTES_PER_HOUR).intValue());
            }
        }
        profiles.takeStaffList(caller, town, jobs, minutes);
        return new ImportReport(report.created(), report.updated(), report.unchanged(), report.retired(), rejected);
    }

    private static @Nullable List<HeldJob> further(
            StaffFiles.Member row, JobProfileId main, NamedJobs known, int index, List<RejectedRow> rejected) {
        if (row.furtherJobs() == null) {
            return null;
        }
        Map<JobProfileId, HeldJob> jobs = new LinkedHashMap<>();
        for (StaffFiles.FurtherJob stated : row.furtherJobs()) {
            JobProfileId job = known.find(stated.code()).orElse(null);
            if (job == null) {
                rejected.add(unknownJob(index, "/furtherJobs", stated.code()));
            } else if (!job.equals(main)) {
                jobs.putIfAbsent(job, new HeldJob(job, stated.since()));
            }
        }
        return List.copyOf(jobs.values());
    }

    private static RejectedRow unknownJob(int index, String pointer, String code) {
        return new RejectedRow(
                index, pointer, "unknown-job-profile", "No job profile has the code or name " + code + ".");
    }

    private ImportReport run(boolean dryRun, Supplier<ImportReport> step) {
        return Objects.requireNonNull(transaction.execute(status -> {
            ImportReport report = step.get();
            if (dryRun) {
                status.setRollbackOnly();
            }
            return report;
        }));
    }
}
