package org.kommunalcampus.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.curriculum.Curricula;
import org.kommunalcampus.curriculum.Trigger;
import org.kommunalcampus.http.ExpectedVersion;
import org.kommunalcampus.http.Versions;
import org.kommunalcampus.profile.ProfileView;
import org.kommunalcampus.profile.Profiles;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MemberId;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The caller's own profile and what it lacks. Each change builds the caller's own curriculum anew before it is answered. */
@Tag(name = "Learner")
@RestController
@RequestMapping("/api/v1/me")
@RequiredArgsConstructor
class MyProfileController {

    private final Profiles profiles;
    private final Curricula curricula;
    private final ProfileBodies bodies;
    private final ProfilePatch patches;
    private final GapBodies gaps;

    /**
     * A self-assessment.
     *
     * @param level 0 says that there is none yet, which answers the question for it
     */
    record SelfAssessment(@Min(0) @Max(8) int level) {}

    @Operation(summary = "Your profile")
    @GetMapping("/profile")
    ResponseEntity<ProfileBody> profile(Caller caller, Locale locale) {
        return tagged(caller, profiles.of(caller, caller.requireMember()), locale);
    }

    @Operation(summary = "Change your profile by a JSON merge patch")
    @PatchMapping(
            path = "/profile",
            consumes = {"application/merge-patch+json", "application/json"})
    ResponseEntity<ProfileBody> change(
            Caller caller, @ExpectedVersion long version, @RequestBody JsonNode patch, Locale locale) {
        MemberId member = caller.requireMember();
        ProfileView changed = profiles.change(caller, member, patches.read(patch), version);
        curricula.afterOwnChange(caller, Trigger.PROFILE_CHANGED);
        return tagged(caller, changed, locale);
    }

    @Operation(summary = "State your level in a competence")
    @PutMapping("/profile/competences/{competence}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void assess(Caller caller, @PathVariable CompetenceId competence, @Valid @RequestBody SelfAssessment assessment) {
        MemberId member = caller.requireMember();
        profiles.answer(caller, member, Map.of(competence, assessment.level()));
        curricula.afterOwnChange(caller, Trigger.PROFILE_CHANGED);
    }

    @Operation(summary = "Take your statement about a level back")
    @DeleteMapping("/profile/competences/{competence}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void forget(Caller caller, @PathVariable CompetenceId competence) {
        MemberId member = caller.requireMember();
        profiles.clearSelf(caller, member, competence);
        curricula.afterOwnChange(caller, Trigger.PROFILE_CHANGED);
    }

    @Operation(summary = "Where your levels are below what is asked for")
    @GetMapping("/gaps")
    List<GapBodies.GapBody> gaps(Caller caller, Locale locale) {
        return gaps.of(profiles.gaps(caller, caller.requireMember()), locale);
    }

    private ResponseEntity<ProfileBody> tagged(Caller caller, ProfileView profile, Locale locale) {
        return Versions.tagged(profile.version(), bodies.of(caller, profile, locale));
    }
}
