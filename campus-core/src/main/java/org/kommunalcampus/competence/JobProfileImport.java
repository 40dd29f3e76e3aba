package org.kommunalcampus.competence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToIntFunction;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.FieldChecks;
import org.kommunalcampus.shared.ImportReport;
import org.kommunalcampus.shared.ImportTally;
import org.springframework.stereotype.Component;

/** Brings a list of job profiles into the database: reads what is known in one query, checks, writes in batches. */
@Component
@RequiredArgsConstructor
class JobProfileImport {

    /** What was done, and which profiles are new or different. */
    record Result(ImportReport report, List<JobProfileId> changed) {}

    private final JobProfileRepository profiles;
    private final CompetenceIndex index;
    private final CompetenceStateRepository states;

    Result run(List<JobProfileRow> rows) {
        CompetenceImage image = index.current();
        Map<String, CompetenceId> competences = image.byReference();
        Map<String, JobProfile> known = new HashMap<>();
        profiles.findByCodeIn(rows.stream().map(row -> row.code().strip()).toList())
                .forEach(profile -> known.put(CompetenceReference.fold(profile.getCode()), profile));
        var tally = new ImportTally();
        Set<String> seen = new HashSet<>();
        List<JobProfile> created = new ArrayList<>();
        List<JobProfileId> changed = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            JobProfileRow row = rows.get(i);
            var checks = new FieldChecks();
            String code =
                    checks.matching("/code", row.code(), FrameworkCheck.CODE, "invalid-code", FrameworkCheck.CODE_RULE);
            String key = CompetenceReference.fold(code);
            JobProfileContent content = content(row, competences, competence -> highest(image, competence), checks);
            if (checks.passed() && !seen.add(key)) {
                checks.reject("/code", "duplicate-key", "The code stands in an earlier row.");
            }
            JobProfile profile = known.get(key);
            if (content == null || !checks.passed()) {
                tally.reject(i, checks.errors());
            } else if (profile == null) {
                profile = new JobProfile(code, content);
                created.add(profile);
                changed.add(profile.jobProfileId());
                tally.created();
            } else {
                boolean news = profile.describe(content);
                tally.known(news);
                if (news) {
                    changed.add(profile.jobProfileId());
                }
            }
        }
        profiles.saveAll(created);
        if (!changed.isEmpty()) {
            states.lock().change();
        }
        return new Result(tally.report(), changed);
    }

    private static int highest(CompetenceImage image, CompetenceId competence) {
        return Optional.ofNullable(image.competences().get(competence))
                .map(known -> image.frameworks().get(known.competence().framework()))
                .map(FrameworkView::levels)
                .orElse(Level.MAX);
    }

    private static @Nullable JobProfileContent content(
            JobProfileRow row,
            Map<String, CompetenceId> competences,
            ToIntFunction<CompetenceId> highest,
            FieldChecks checks) {
        JobProfileKind kind = kind(row.kind(), checks);
        String escoUri = row.escoUri() == null || row.escoUri().isBlank()
                ? null
                : CompetenceLinks.normal(row.escoUri()).orElse("");
        if ("".equals(escoUri)) {
            checks.reject("/escoUri", "invalid-link", "A link is a web address of up to 255 characters.");
        }
        var name = FrameworkCheck.text(checks, "/name", row.name(), 255);
        var description = FrameworkCheck.optionalText(checks, "/description", row.description(), 4000);
        Map<UUID, Integer> requirements = requirements(row.requirements(), competences, highest, checks);
        return kind == null ? null : new JobProfileContent(name, description, kind, escoUri, requirements);
    }

    private static @Nullable JobProfileKind kind(String text, FieldChecks checks) {
        try {
            return JobProfileKind.valueOf(text.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            checks.reject("/kind", "invalid-kind", "MUNICIPAL or MARKET is expected.");
            return null;
        }
    }

    private static Map<UUID, Integer> requirements(
            String text,
            Map<String, CompetenceId> competences,
            ToIntFunction<CompetenceId> highest,
            FieldChecks checks) {
        Map<UUID, Integer> requirements = new HashMap<>();
        List<CompetenceReference> references;
        try {
            references = CompetenceReference.parseAll(text);
        } catch (IllegalArgumentException wrongForm) {
            checks.reject(
                    "/requirements",
                    "invalid-reference",
                    "Requirements are written as DIGCOMP30:1.1@3|KOMMUNAL:PM2@4, with levels 1 to 8.");
            return requirements;
        }
        for (CompetenceReference reference : references) {
            CompetenceId competence = competences.get(CompetenceReference.fold(reference.competence()));
            Level level = reference.level();
            if (competence == null) {
                checks.reject(
                        "/requirements",
                        "unknown-competence",
                        "There is no competence " + reference.competence() + ".");
            } else if (level == null) {
                checks.reject("/requirements", "required", reference.competence() + " needs a level.");
            } else if (level.value() > highest.applyAsInt(competence)) {
                checks.reject(
                        "/requirements",
                        "beyond-scale",
                        "The scale of " + reference.competence() + " ends at level " + highest.applyAsInt(competence)
                                + ".");
            } else {
                requirements.merge(competence.value(), level.value(), Math::max);
            }
        }
        return requirements;
    }
}
