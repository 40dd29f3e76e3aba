package org.kommunalcampus.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Function;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.curriculum.Curricula;
import org.kommunalcampus.curriculum.Trigger;
import org.kommunalcampus.http.AfterCommit;
import org.kommunalcampus.http.PageBody;
import org.kommunalcampus.http.Paged;
import org.kommunalcampus.privacy.ConsentId;
import org.kommunalcampus.privacy.Consents;
import org.kommunalcampus.privacy.Erasures;
import org.kommunalcampus.privacy.PersonalExports;
import org.kommunalcampus.privacy.Purpose;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.Role;
import org.springframework.data.domain.Pageable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The caller's own data: to take away, to consent about, to have erased. There is no way to name anybody else. */
@Tag(name = "Learner")
@RestController
@RequestMapping("/api/v1/me")
@RequiredArgsConstructor
class MyDataApiController {

    private final PersonalExports exports;
    private final ExportBodies exportBodies;
    private final Consents consents;
    private final Erasures erasures;
    private final PrivacyBodies bodies;
    private final Curricula curricula;

    /**
     * What to consent to.
     *
     * @param topic id of the competence, needed where the purpose has topics
     * @param until the last day on which it counts, within two years
     */
    record NewConsent(
            @NotNull Purpose purpose,
            @Nullable CompetenceId topic,
            @NotNull LocalDate until) {}

    /**
     * A request for erasure.
     *
     * @param confirmed that the caller has read what will be erased
     */
    record NewErasure(boolean confirmed) {}

    @Operation(summary = "All that the platform keeps about the caller, as a file")
    @GetMapping("/export")
    ResponseEntity<ExportBody> export(Caller caller, Locale locale) {
        return exportBodies.attachment(caller, exports.of(caller), locale);
    }

    @Operation(summary = "Your consents that count today")
    @GetMapping("/consents")
    PageBody<PrivacyBodies.ConsentBody> consents(Caller caller, @Paged Pageable page, Locale locale) {
        return PageBody.slice(
                bodies.consents(consents.of(caller, caller.requireMember()), locale), page, Function.identity());
    }

    @Operation(summary = "Consent to something up to a day, or move the last day of a consent")
    @PostMapping("/consents")
    ResponseEntity<PrivacyBodies.ConsentBody> consent(
            Caller caller, @Valid @RequestBody NewConsent wanted, Locale locale) {
        MemberId member = caller.requireMember();
        ConsentId id = consents.give(caller, member, wanted.purpose(), wanted.topic(), wanted.until());
        var given = consents.of(caller, member).stream()
                .filter(consent -> consent.id().equals(id))
                .toList();
        return ResponseEntity.created(URI.create("/api/v1/me/consents/" + id))
                .body(bodies.consents(given, locale).getFirst());
    }

    @Operation(summary = "Take a consent back")
    @DeleteMapping("/consents/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(Caller caller, @PathVariable ConsentId id) {
        consents.withdraw(caller, caller.requireMember(), id);
    }

    @Operation(summary = "How your consents came and went, the latest step first")
    @GetMapping("/consents/history")
    PageBody<PrivacyBodies.ConsentStepBody> history(Caller caller, @Paged Pageable page, Locale locale) {
        return PageBody.slice(
                bodies.steps(consents.history(caller, caller.requireMember()), locale), page, body -> body);
    }

    @Operation(summary = "What erasure would do now, and what became of earlier requests")
    @GetMapping("/erasure")
    PrivacyBodies.ErasureBody erasure(Caller caller, Locale locale) {
        MemberId member = caller.requirePerson();
        return bodies.erasure(erasures.preview(caller, member), erasures.of(caller, member), locale);
    }

    @Operation(summary = "Have erased what may go at once, and request the rest")
    @PostMapping("/erasure")
    @ResponseStatus(HttpStatus.CREATED)
    PrivacyBodies.ErasureRequestBody erase(Caller caller, @Valid @RequestBody NewErasure wanted, Locale locale) {
        MemberId member = caller.requirePerson();
        erasures.request(caller, member, wanted.confirmed());
        if (caller.is(Role.LEARNER)) {
            AfterCommit.run(() -> curricula.afterOwnChange(caller, Trigger.PROFILE_CHANGED));
        }
        return bodies.request(erasures.of(caller, member).getFirst(), locale);
    }
}
