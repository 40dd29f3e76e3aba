package org.kommunalcampus.web.api;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.Format;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.competence.Level;
import org.kommunalcampus.http.MergePatch;
import org.kommunalcampus.profile.BlockedTime;
import org.kommunalcampus.profile.GoalTarget;
import org.kommunalcampus.profile.ProfileChange;
import org.kommunalcampus.profile.WantedGoal;
import org.kommunalcampus.shared.Invalid;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a merge patch of the profile. Competences and job profiles may be named by id, by code, or by a reference as the profile shows them. */
@Component
@RequiredArgsConstructor
class ProfilePatch {

    private static final BigDecimal USUAL_HOURS = BigDecimal.TWO;
    private static final BigDecimal MINUTES = BigDecimal.valueOf(60);
    private static final BigDecimal FULL_WEEK = BigDecimal.valueOf(168);

    private final Lookup lookup;
    private final JsonMapper json;

    /** A goal as a patch states it. */
    private record GoalPatch(
            @Nullable JsonNode jobProfile,
            @Nullable JsonNode competence,
            @Nullable Integer level,
            @Nullable LocalDate by) {}

    /** Days as a patch states them. */
    private record DaysPatch(
            @Nullable LocalDate from, @Nullable LocalDate to) {}

    /** The change; throws {@link Invalid} with every field that cannot be read. */
    ProfileChange read(JsonNode body) {
        var patch = new MergePatch(body, json)
                .readOnly("member", "jobProfile", "jobSince", "furtherJobs", "competences", "consents", "releases");
        var change = new ProfileChange(
                minutes(patch),
                patch.value("language", String.class, "de"),
                languages(patch),
                formats(patch),
                interests(patch),
                goals(patch),
                blockedTimes(patch));
        patch.check();
        return change;
    }

    private static @Nullable Integer minutes(MergePatch patch) {
        BigDecimal hours = patch.number("weeklyHours", USUAL_HOURS);
        if (hours == null) {
            return null;
        }
        if (hours.abs().compareTo(FULL_WEEK) > 0) {
            patch.reject("/weeklyHours", "out-of-range", "A week has 168 hours.");
            return null;
        }
        return hours.multiply(MINUTES).setScale(0, RoundingMode.HALF_UP).intValue();
    }

    private static @Nullable Set<String> languages(MergePatch patch) {
        List<String> languages = patch.list("languages", String.class);
        return languages == null ? null : new LinkedHashSet<>(languages);
    }

    private static @Nullable Set<Format> formats(MergePatch patch) {
        List<Format> formats = patch.list("formats", Format.class);
        return formats == null ? null : new LinkedHashSet<>(formats);
    }

    private @Nullable Set<CompetenceId> interests(MergePatch patch) {
        List<JsonNode> named = patch.list("interests", JsonNode.class);
        if (named == null) {
            return null;
        }
        Set<CompetenceId> interests = new LinkedHashSet<>();
        for (int i = 0; i < named.size(); i++) {
            CompetenceId id = competence(named.get(i), "/interests/" + i, patch);
            if (id != null) {
                interests.add(id);
            }
        }
        return interests;
    }

    private @Nullable List<WantedGoal> goals(MergePatch patch) {
        List<GoalPatch> stated = patch.list("goals", GoalPatch.class);
        if (stated == null) {
            return null;
        }
        List<WantedGoal> goals = new ArrayList<>();
        for (int i = 0; i < stated.size(); i++) {
            GoalTarget target = target(stated.get(i), "/goals/" + i, patch);
            LocalDate by = stated.get(i).by();
            if (by == null) {
                patch.reject("/goals/" + i + "/by", "required", "A goal needs a day.");
            } else if (target != null) {
                goals.add(new WantedGoal(target, by));
            }
        }
        return goals;
    }

    private @Nullable GoalTarget target(GoalPatch goal, String pointer, MergePatch patch) {
        if ((goal.jobProfile() == null) == (goal.competence() == null)) {
            patch.reject(pointer, "ambiguous-goal", "A goal names either a job profile or a competence with a level.");
            return null;
        }
        if (goal.jobProfile() != null) {
            var id = lookup.jobProfile(name(goal.jobProfile()));
            if (id.isEmpty()) {
                patch.reject(pointer + "/jobProfile", "unknown-job-profile", "There is no such job profile.");
            }
            return id.map(GoalTarget::job).orElse(null);
        }
        Integer level = goal.level();
        if (level == null || level < Level.MIN || level > Level.MAX) {
            patch.reject(pointer + "/level", "out-of-range", "A level is 1 to 8.");
            return null;
        }
        CompetenceId id = competence(goal.competence(), pointer + "/competence", patch);
        return id == null ? null : GoalTarget.skill(id, new Level(level));
    }

    private static @Nullable List<BlockedTime> blockedTimes(MergePatch patch) {
        List<DaysPatch> stated = patch.list("blockedTimes", DaysPatch.class);
        if (stated == null) {
            return null;
        }
        List<BlockedTime> times = new ArrayList<>();
        for (int i = 0; i < stated.size(); i++) {
            LocalDate from = stated.get(i).from();
            LocalDate to = stated.get(i).to();
            if (from == null || to == null) {
                patch.reject("/blockedTimes/" + i, "required", "Both the first and the last day are needed.");
            } else if (to.isBefore(from)) {
                patch.reject("/blockedTimes/" + i + "/to", "ends-before-start", "The last day lies before the first.");
            } else {
                times.add(new BlockedTime(from, to));
            }
        }
        return times;
    }

    private @Nullable CompetenceId competence(@Nullable JsonNode named, String pointer, MergePatch patch) {
        var id = lookup.competence(name(named));
        if (id.isEmpty()) {
            patch.reject(pointer, "unknown-competence", "There is no such competence.");
        }
        return id.orElse(null);
    }

    /** The text itself, or the id of a reference. */
    private static String name(@Nullable JsonNode named) {
        JsonNode text = named != null && named.isObject() ? named.get("id") : named;
        return text != null && text.isString() ? text.asString() : "";
    }
}
