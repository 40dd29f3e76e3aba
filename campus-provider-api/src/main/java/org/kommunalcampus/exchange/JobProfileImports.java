package org.kommunalcampus.exchange;

import java.io.InputStream;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.competence.JobProfileRow;
import org.kommunalcampus.competence.JobProfiles;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.LocalizedText;
import org.kommunalcampus.shared.Malformed;
import org.springframework.stereotype.Component;

/** Takes job profiles over from CSV: code, name, description, kind, escoUri, requirements; English texts in nameEn and descriptionEn. */
@Component
@RequiredArgsConstructor
public class JobProfileImports {

    private final JobProfiles profiles;

    /** Reads and takes over the profiles, for operators. Throws {@link Malformed} when the file is no table or lacks a column. */
    public ImportOutcome importFile(Caller caller, InputStream file) {
        caller.requireOperator();
        CsvTable table = CsvTable.read(file).with("code", "name", "kind", "requirements");
        List<JobProfileRow> rows =
                table.rows().stream().map(JobProfileImports::profile).toList();
        return ImportOutcome.of(profiles.importProfiles(caller, rows)).plusRejected(table.rejected());
    }

    private static JobProfileRow profile(CsvRow row) {
        return new JobProfileRow(
                row.textOrEmpty("code"),
                new LocalizedText(row.textOrEmpty("name"), row.text("nameEn")),
                description(row),
                row.textOrEmpty("kind"),
                row.text("escoUri"),
                row.textOrEmpty("requirements"));
    }

    private static @Nullable LocalizedText description(CsvRow row) {
        String english = row.text("descriptionEn");
        String german = row.textOrEmpty("description");
        return german.isEmpty() && english == null ? null : new LocalizedText(german, english);
    }
}
