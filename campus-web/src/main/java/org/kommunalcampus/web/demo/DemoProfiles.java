package org.kommunalcampus.web.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.Format;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.competence.Competences;
import org.kommunalcampus.competence.JobProfileId;
import org.kommunalcampus.competence.JobProfiles;
import org.kommunalcampus.competence.Level;
import org.kommunalcampus.exchange.CsvRow;
import org.kommunalcampus.exchange.StaffFiles;
import org.kommunalcampus.organisation.Members;
import org.kommunalcampus.profile.GoalTarget;
import org.kommunalcampus.profile.ProfileChange;
import org.kommunalcampus.profile.ProfileImports;
import org.kommunalcampus.profile.Profiles;
import org.kommunalcampus.profile.WantedGoal;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.web.shipped.ShippedFiles;
import org.springframework.stereotype.Component;

/** What the demo's employees can, want and are asked for. */
@Component
@RequiredArgsConstructor
class DemoProfiles {

    private static final BigDecimal MINUTES_PER_HOUR = BigDecimal.valueOf(60);

    private final ShippedFiles files;
    private final DemoRegion region;
    private final Members members;
    private final JobProfiles jobProfiles;
    private final Competences competences;
    private final ProfileImports imports;
    private final Profiles profiles;

    void load(Caller caller) {
        Map<String, Map<String, MemberId>> people = new HashMap<>();
        Map<MemberId, JobProfileId> jobs = new HashMap<>();
        Map<MemberId, Integer> minutes = new HashMap<>();
        for (StaffFiles.Member row :
                StaffFiles.members(files.open("members.csv")).rows()) {
            MemberId member = person(people, row.ags(), row.row().personnelKey());
            if (row.jobProfile() != null) {
                jobs.put(member, jobProfile(row.jobProfile()));
            }
            if (row.weeklyHours() != null) {
                minutes.put(member, row.weeklyHours().multiply(MINUTES_PER_HOUR).intValueExact());
            }
        }
        imports.assignJobProfiles(jobs);
        imports.suggestWeeklyMinutes(minutes);
        Map<MemberId, Map<CompetenceId, Level>> ratings = new HashMap<>();
        Map<MemberId, ProfileChange> wishes = new HashMap<>();
        for (CsvRow row : files.rows("profiles.csv")) {
            MemberId member = person(people, row.text("ags"), row.textOrEmpty("personnelKey"));
            ratings.put(member, ratings(row.textOrEmpty("selfRatings")));
            wishes.put(member, wishes(row));
        }
        imports.importSelfRatings(ratings);
        wishes.forEach((member, wish) -> profiles.change(
                caller, member, wish, profiles.of(caller, member).version()));
    }

    private MemberId person(Map<String, Map<String, MemberId>> people, @Nullable String ags, String key) {
        String place = Objects.requireNonNull(ags);
        return Objects.requireNonNull(
                people.computeIfAbsent(
                                place,
                                known -> members.idsByPersonnelKey(Caller.system("demo"), region.municipality(known)))
                        .get(key),
                key);
    }

    private JobProfileId jobProfile(String code) {
        return jobProfiles
                .byCode(code)
                .orElseThrow(() -> new IllegalStateException("no job profile " + code))
                .id();
    }

    private Map<CompetenceId, Level> ratings(String text) {
        return parts(text)
                .map(rating -> rating.split("@", 2))
                .collect(Collectors.toMap(
                        rating -> competence(rating[0]), rating -> new Level(Integer.parseInt(rating[1]))));
    }

    private ProfileChange wishes(CsvRow row) {
        Set<Format> formats = EnumSet.noneOf(Format.class);
        parts(row.textOrEmpty("formats")).map(Format::valueOf).forEach(formats::add);
        ProfileChange wish = ProfileChange.nothing()
                .withFormats(formats)
                .withInterests(parts(row.textOrEmpty("interests"))
                        .map(this::competence)
                        .collect(Collectors.toSet()))
                .withLanguage(row.text("language") == null ? "de" : row.textOrEmpty("language"));
        String goal = row.text("goalJobProfile");
        return goal == null
                ? wish
                : wish.withGoals(List.of(
                        new WantedGoal(GoalTarget.job(jobProfile(goal)), LocalDate.parse(row.textOrEmpty("goalDue")))));
    }

    private CompetenceId competence(String reference) {
        return competences
                .resolve(reference)
                .orElseThrow(() -> new IllegalStateException("no competence " + reference));
    }

    private static Stream<String> parts(String text) {
        return Arrays.stream(text.split("\\|")).map(String::strip).filter(part -> !part.isEmpty());
    }
}
