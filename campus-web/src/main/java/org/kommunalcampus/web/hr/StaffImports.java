package org.kommunalcampus.web.hr;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.assignment.AssignmentRules;
import org.kommunalcampus.competence.JobProfileId;
import org.kommunalcampus.competence.JobProfiles;
import org.kommunalcampus.exchange.ProofTables;
import org.kommunalcampus.exchange.StaffFiles;
import org.kommunalcampus.organisation.Members;
import org.kommunalcampus.organisation.StaffColumns;
import org.kommunalcampus.organisation.StaffList;
import org.kommunalcampus.organisation.StaffRegister;
import org.kommunalcampus.organisation.Units;
import org.kommunalcampus.privacy.Evaluations;
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
    private final StaffRegister staffRegister;
    private final JobProfiles jobProfiles;
    private final ProfileImports profiles;
    private final StaffProfiles held;
    private final AssignmentRules rules;
    private final Evaluations evaluations;
    private final ProofTables proofs;
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
        NamedJobs jobs = NamedJobs.of(jobProfiles.all());
        return run(dryRun, () -> {
            StaffSnapshot before = dryRun ? snapshot(caller, ids(caller), jobs) : null;
            ImportReport people = staffRegister.importMembers(
                    caller,
                    caller.requireMunicipality(),
                    content.rows().stream().map(StaffFiles.Member::row).toList());
            Map<String, MemberId> ids = ids(caller);
            ImportReport stored = takeJobs(caller, content.rows(), ids, jobs, people);
            StaffReport report = StaffReport.of(stored, content.silent(), content.rejected(), rows);
            return before == null
                    ? report
                    : report.with(snapshot(caller, ids, jobs).changes(rows, before));
        });
    }

    /** Proofs that people have; a dry run notes nothing and tells nobody. */
    StaffReport proofs(Caller caller, byte[] file, boolean dryRun) {
        StaffFiles.Content<StaffFiles.Proof> content =
                StaffFiles.proofs(new ByteArrayInputStream(file), columns.of(caller, StaffList.PROOFS));
        ImportReport report = proofs.take(caller, caller.requireMunicipality(), content, dryRun)
                .report();
        return StaffReport.ofFile(
                report,
                content.rows().stream()
                        .map(proof -> new StaffReport.Row(
                                proof.index(),
                                proof.row().personnelKey(),
                                proof.row().evidence()))
                        .toList());
    }

    private Map<String, MemberId> ids(Caller caller) {
        return members.idsByPersonnelKey(caller, caller.requireMunicipality());
    }

    private static StaffReport.Row named(StaffFiles.Member row) {
        return new StaffReport.Row(
                row.index(),
                row.row().personnelKey().strip(),
                (row.row().givenName() + " " + row.row().familyName()).strip());
    }

    private StaffSnapshot snapshot(Caller caller, Map<String, MemberId> ids, NamedJobs jobs) {
        MunicipalityId town = caller.requireMunicipality();
        var people = members.among(caller, town, ids.values());
        boolean previews = !evaluations.of(caller, town).off().contains("assignment-preview");
        return new StaffSnapshot(
                people,
                held.heldBy(caller, town, people.keySet()),
                jobs,
                previews ? rules.fitting(caller, town) : Map.of());
    }

    private ImportReport takeJobs(
            Caller caller,
            List<StaffFiles.Member> rows,
            Map<String, MemberId> ids,
            NamedJobs known,
            ImportReport report) {
        Map<MemberId, JobAssignment> jobs = new HashMap<>();
        Map<MemberId, Integer> minutes = new HashMap<>();
        List<RejectedRow> rejected = new ArrayList<>(report.rejected());
        for (int index = 0; index < rows.size(); index++) {
            StaffFiles.Member row = rows.get(index);
            MemberId member = ids.get(row.row().personnelKey().strip());
            if (member == null) {
                continue;
            }
            jobs(row, known, index, rejected).ifPresent(job -> jobs.put(member, job));
            if (row.weeklyHours() != null) {
                minutes.put(member, row.weeklyHours().multiply(MINUTES_PER_HOUR).intValue());
            }
        }
        profiles.takeStaffList(caller, caller.requireMunicipality(), jobs, minutes);
        return new ImportReport(report.created(), report.updated(), report.unchanged(), report.retired(), rejected);
    }

    private static Optional<JobAssignment> jobs(
            StaffFiles.Member row, NamedJobs known, int index, List<RejectedRow> rejected) {
        String named = row.jobProfile();
        if (named == null) {
            if (row.jobSince() != null || row.furtherJobs() != null) {
                rejected.add(new RejectedRow(
                        index,
                        "/jobProfile",
                        "required",
                        "A first day and further jobs need the main job beside them."));
            }
            return Optional.empty();
        }
        Optional<JobProfileId> main = known.find(named);
        if (main.isEmpty()) {
            rejected.add(unknownJob(index, "/jobProfile", named));
        }
        return main.map(job -> new JobAssignment(job, row.jobSince(), further(row, job, known, index, rejected)));
    }

    /** {@code null} leaves the further jobs as they are: the row says nothing of them, or not clearly which. */
    private static @Nullable List<HeldJob> further(
            StaffFiles.Member row, JobProfileId main, NamedJobs known, int index, List<RejectedRow> rejected) {
        if (row.furtherJobs() == null) {
            return null;
        }
        Map<JobProfileId, HeldJob> jobs = new LinkedHashMap<>();
        boolean clear = true;
        for (StaffFiles.FurtherJob stated : row.furtherJobs()) {
            JobProfileId job = known.find(stated.code()).orElse(null);
            if (job == null) {
                rejected.add(unknownJob(index, "/furtherJobs", stated.code()));
                clear = false;
            } else if (!job.equals(main)) {
                jobs.putIfAbsent(job, new HeldJob(job, stated.since()));
            }
        }
        return clear ? List.copyOf(jobs.values()) : null;
    }

    private static RejectedRow unknownJob(int index, String pointer, String code) {
        return new RejectedRow(
                index, pointer, "unknown-job-profile", "No job profile has the code or name " + code + ".");
    }

    private <T> T run(boolean dryRun, Supplier<T> step) {
        return Objects.requireNonNull(transaction.execute(status -> {
            T report = step.get();
            if (dryRun) {
                status.setRollbackOnly();
            }
            return report;
        }));
    }
}
