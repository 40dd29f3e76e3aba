package org.kommunalcampus.web.hr;

import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.competence.JobProfileId;
import org.kommunalcampus.competence.JobProfileView;
import org.kommunalcampus.competence.JobProfiles;
import org.kommunalcampus.exchange.StaffFiles;
import org.kommunalcampus.organisation.Members;
import org.kommunalcampus.organisation.Units;
import org.kommunalcampus.profile.ProfileImports;
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
    private final TransactionTemplate transaction;

    StaffReport units(Caller caller, InputStream file, boolean dryRun) {
        StaffFiles.Content<StaffFiles.Unit> content = StaffFiles.units(file);
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

    StaffReport members(Caller caller, InputStream file, boolean dryRun) {
        StaffFiles.Content<StaffFiles.Member> content = StaffFiles.members(file);
        List<StaffFiles.Member> rows = content.rows();
        ImportReport report = run(dryRun, () -> members(caller, rows));
        return StaffReport.of(
                report,
                content.silent(),
                content.rejected(),
                rows.stream()
                        .map(row -> new StaffReport.Row(
                                row.index(),
                                row.row().personnelKey(),
                                row.row().givenName() + " " + row.row().familyName()))
                        .toList());
    }

    private ImportReport members(Caller caller, List<StaffFiles.Member> rows) {
        MunicipalityId town = caller.requireMunicipality();
        ImportReport report = members.importMembers(
                caller, town, rows.stream().map(StaffFiles.Member::row).toList());
        Map<String, MemberId> ids = members.idsByPersonnelKey(caller, town);
        Map<String, JobProfileId> known = new HashMap<>();
        jobProfiles.all().forEach((JobProfileView job) -> known.put(job.code(), job.id()));
        Map<MemberId, JobProfileId> jobs = new HashMap<>();
        Map<MemberId, Integer> minutes = new HashMap<>();
        List<RejectedRow> rejected = new ArrayList<>(report.rejected());
        for (int index = 0; index < rows.size(); index++) {
            StaffFiles.Member row = rows.get(index);
            MemberId member = ids.get(row.row().personnelKey().strip());
            if (member == null) {
                continue;
            }
            if (row.jobProfile() != null && known.containsKey(row.jobProfile())) {
                jobs.put(member, Objects.requireNonNull(known.get(row.jobProfile())));
            } else if (row.jobProfile() != null) {
                rejected.add(new RejectedRow(
                        index,
                        "/jobProfile",
                        "unknown-job-profile",
                        "No job profile has the code " + row.jobProfile() + "."));
            }
            if (row.weeklyHours() != null) {
                minutes.put(member, row.weeklyHours().multiply(MINUTES_PER_HOUR).intValue());
            }
        }
        profiles.takeStaffList(caller, town, jobs, minutes);
        return new ImportReport(report.created(), report.updated(), report.unchanged(), report.retired(), rejected);
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
