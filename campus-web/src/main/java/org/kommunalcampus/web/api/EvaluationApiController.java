package org.kommunalcampus.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.http.ExpectedVersion;
import org.kommunalcampus.http.Versions;
import org.kommunalcampus.privacy.AgreementTerms;
import org.kommunalcampus.privacy.EvaluationState;
import org.kommunalcampus.privacy.Evaluations;
import org.kommunalcampus.privacy.MunicipalEvaluations;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.web.kit.EvaluationWords;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Which evaluations of its people a municipality has switched on, and by which agreement. */
@Tag(name = "Municipality")
@RestController
@RequestMapping("/api/v1/municipalities/{municipality}/evaluations")
@RequiredArgsConstructor
class EvaluationApiController {

    private final Evaluations evaluations;
    private final EvaluationWords words;

    /**
     * Every evaluation of people that the employer can see.
     *
     * @param evaluations by name
     */
    record EvaluationsBody(List<EvaluationBody> evaluations) {}

    /**
     * One evaluation.
     *
     * @param name stable
     * @param shows what it shows, in the language of the request
     * @param readers who may ask
     * @param kept how long what it rests on is kept
     * @param decided whether the municipality switches it on and off; what it does not decide about is always on
     * @param on whether it can be asked today
     * @param agreement by which it is on, {@code null} where none is named
     */
    record EvaluationBody(
            String name,
            String title,
            String shows,
            String purpose,
            List<Role> readers,
            String kept,
            boolean decided,
            boolean on,
            @Nullable AgreementBody agreement) {}

    /**
     * An agreement between employer and staff council.
     *
     * @param title how it is called
     * @param agreedOn the day on which it was concluded
     * @param until its last day, {@code null} for none
     */
    record AgreementBody(
            @Nullable String title,
            @Nullable LocalDate agreedOn,
            @Nullable LocalDate until) {

        static AgreementBody of(AgreementTerms terms) {
            return new AgreementBody(terms.agreement(), terms.agreedOn(), terms.until());
        }

        AgreementTerms terms() {
            return new AgreementTerms(title == null ? "" : title, agreedOn, until);
        }
    }

    @Operation(summary = "Every evaluation of people, whether it is on and by which agreement")
    @GetMapping
    ResponseEntity<EvaluationsBody> list(Caller caller, @PathVariable MunicipalityId municipality, Locale locale) {
        return tagged(evaluations.of(caller, municipality), locale);
    }

    @Operation(summary = "Switch an evaluation on by an agreement with the staff council")
    @PutMapping("/{name}")
    ResponseEntity<EvaluationsBody> switchOn(
            Caller caller,
            @PathVariable MunicipalityId municipality,
            @PathVariable String name,
            @ExpectedVersion long version,
            @RequestBody AgreementBody request,
            Locale locale) {
        evaluations.switchOn(caller, municipality, Set.of(name), request.terms(), version);
        return tagged(evaluations.of(caller, municipality), locale);
    }

    @Operation(summary = "Switch an evaluation off")
    @DeleteMapping("/{name}")
    ResponseEntity<EvaluationsBody> switchOff(
            Caller caller,
            @PathVariable MunicipalityId municipality,
            @PathVariable String name,
            @ExpectedVersion long version,
            Locale locale) {
        evaluations.switchOff(caller, municipality, Set.of(name), version);
        return tagged(evaluations.of(caller, municipality), locale);
    }

    private ResponseEntity<EvaluationsBody> tagged(MunicipalEvaluations found, Locale locale) {
        return Versions.tagged(
                found.version(),
                new EvaluationsBody(found.evaluations().stream()
                        .map(state -> body(state, locale))
                        .toList()));
    }

    private EvaluationBody body(EvaluationState state, Locale locale) {
        var entry = words.standing(state, locale).entry();
        return new EvaluationBody(
                state.name(),
                entry.title(),
                entry.shows(),
                entry.purpose(),
                state.readers().stream().sorted().toList(),
                entry.kept(),
                state.switched(),
                state.on(),
                state.agreement() == null ? null : AgreementBody.of(state.agreement()));
    }
}
