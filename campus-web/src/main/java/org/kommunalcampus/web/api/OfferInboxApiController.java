package org.kommunalcampus.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.http.PageBody;
import org.kommunalcampus.http.Paged;
import org.kommunalcampus.http.Reference;
import org.kommunalcampus.offers.OfferAnswer;
import org.kommunalcampus.offers.OfferId;
import org.kommunalcampus.offers.OfferInbox;
import org.kommunalcampus.offers.OfferWishes;
import org.kommunalcampus.offers.ReceivedOffer;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.ProviderId;
import org.springframework.data.domain.Pageable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Offers to the caller's own municipality: wanted topics, the inbox, and providers that are stopped. */
@Tag(name = "Municipality")
@RestController
@RequestMapping("/api/v1/municipalities/{municipality}")
@RequiredArgsConstructor
class OfferInboxApiController {

    private final OfferInbox inbox;
    private final OfferWishes wishes;
    private final References references;

    /** What the municipality says to an offer. */
    record OfferAnswerRequest(
            @Nullable OfferAnswer answer, @Nullable String note) {}

    @Operation(summary = "The topics on which offers are wanted")
    @GetMapping("/offer-topics")
    PageBody<Reference> topics(
            Caller caller, @PathVariable MunicipalityId municipality, @Paged Pageable page, Locale locale) {
        List<CompetenceId> ids = wishes.topics(caller, municipality);
        var words = references.competences(ids, locale);
        return PageBody.slice(ids, page, words::competence);
    }

    @Operation(summary = "Want offers on a topic")
    @PutMapping("/offer-topics/{competence}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void addWish(Caller caller, @PathVariable MunicipalityId municipality, @PathVariable CompetenceId competence) {
        wishes.addWish(caller, municipality, competence);
    }

    @Operation(summary = "Want no more offers on a topic")
    @DeleteMapping("/offer-topics/{competence}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removeWish(Caller caller, @PathVariable MunicipalityId municipality, @PathVariable CompetenceId competence) {
        wishes.removeWish(caller, municipality, competence);
    }

    @Operation(summary = "The providers from which no offers are wanted")
    @GetMapping("/offer-stops")
    PageBody<ProviderId> stops(Caller caller, @PathVariable MunicipalityId municipality, @Paged Pageable page) {
        return PageBody.slice(wishes.stops(caller, municipality), page, Function.identity());
    }

    @Operation(summary = "Want no more offers of a provider, which is not told")
    @PutMapping("/offer-stops/{provider}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void stop(Caller caller, @PathVariable MunicipalityId municipality, @PathVariable ProviderId provider) {
        wishes.stop(caller, municipality, provider);
    }

    @Operation(summary = "Take offers of a provider again")
    @DeleteMapping("/offer-stops/{provider}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void allowProvider(Caller caller, @PathVariable MunicipalityId municipality, @PathVariable ProviderId provider) {
        wishes.allowProvider(caller, municipality, provider);
    }

    @Operation(summary = "The offers received, the latest first")
    @GetMapping("/offers")
    PageBody<ReceivedOffer> list(Caller caller, @PathVariable MunicipalityId municipality, @Paged Pageable page) {
        return PageBody.of(inbox.list(caller, municipality, page));
    }

    @Operation(summary = "One offer")
    @GetMapping("/offers/{id}")
    ReceivedOffer one(Caller caller, @PathVariable MunicipalityId municipality, @PathVariable OfferId id) {
        return inbox.find(caller, municipality, id);
    }

    @Operation(summary = "Answer an offer; the provider then learns who answers")
    @PutMapping("/offers/{id}/answer")
    ReceivedOffer answer(
            Caller caller,
            @PathVariable MunicipalityId municipality,
            @PathVariable OfferId id,
            @RequestBody OfferAnswerRequest request) {
        inbox.find(caller, municipality, id);
        OfferAnswer answer = request.answer();
        if (answer == null) {
            throw new Invalid("/answer", "required", "An answer is needed.");
        }
        inbox.answer(caller, municipality, id, answer, request.note());
        return inbox.find(caller, municipality, id);
    }
}
