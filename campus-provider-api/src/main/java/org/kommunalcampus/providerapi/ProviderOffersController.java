package org.kommunalcampus.providerapi;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.http.PageBody;
import org.kommunalcampus.http.Paged;
import org.kommunalcampus.http.Reference;
import org.kommunalcampus.offers.OfferId;
import org.kommunalcampus.offers.OfferText;
import org.kommunalcampus.offers.Offers;
import org.kommunalcampus.offers.ReceivedOffer;
import org.kommunalcampus.offers.SentOffer;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.RegionId;
import org.springframework.data.domain.Pageable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Offers to municipalities that want them. */
@Tag(name = "Provider")
@RestController
@RequestMapping("/api/v1/provider")
@RequiredArgsConstructor
class ProviderOffersController {

    private final Offers offers;

    /** A topic on which offers are wanted; {@code null} numbers where they are too small to be told. */
    record OfferTopicBody(
            Reference competence,
            @Nullable Integer municipalities,
            @Nullable Integer learners) {}

    /** An offer; {@code price} in euros, none for "on request". */
    record OfferRequest(
            @NotNull CompetenceId competence,
            @Nullable RegionId region,
            @Nullable String title,
            @Nullable String description,
            @Nullable List<ModuleId> modules,
            @Nullable BigDecimal price,
            @Nullable LocalDate validUntil) {

        OfferText text() {
            return new OfferText(
                    competence, region, title, description, modules == null ? List.of() : modules, price, validUntil);
        }
    }

    /** What the provider answers to a question. */
    record OfferReplyRequest(@NotBlank String reply) {}

    @Operation(summary = "The topics on which municipalities want offers, the most wanted first")
    @GetMapping("/offer-topics")
    PageBody<OfferTopicBody> topics(Caller caller, @Paged Pageable page, Locale locale) {
        return PageBody.slice(
                offers.demand(caller),
                page,
                demand -> new OfferTopicBody(
                        Reference.coded(
                                demand.competence().id(),
                                demand.competence().reference(),
                                demand.competence().name().in(locale)),
                        demand.municipalities(),
                        demand.learners().hidden() ? null : demand.learners().known()));
    }

    @Operation(summary = "Your offers, the latest first")
    @GetMapping("/offers")
    PageBody<SentOffer> list(Caller caller, @Paged Pageable page) {
        return PageBody.of(offers.list(caller, page));
    }

    @Operation(
            summary = "Send an offer to all municipalities that want offers on the topic, of one region or everywhere")
    @PostMapping("/offers")
    @ResponseStatus(HttpStatus.CREATED)
    SentOffer send(Caller caller, @Valid @RequestBody OfferRequest request) {
        return offers.find(caller, offers.send(caller, request.text()));
    }

    @Operation(summary = "One own offer")
    @GetMapping("/offers/{id}")
    SentOffer one(Caller caller, @PathVariable OfferId id) {
        return offers.find(caller, id);
    }

    @Operation(summary = "The answers to one of your offers")
    @GetMapping("/offers/{id}/answers")
    PageBody<ReceivedOffer> answers(Caller caller, @PathVariable OfferId id, @Paged Pageable page) {
        return PageBody.slice(offers.answers(caller, id), page, Function.identity());
    }

    @Operation(summary = "Answer the question of a municipality")
    @PutMapping("/offers/{id}/replies/{place}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reply(
            Caller caller,
            @PathVariable OfferId id,
            @PathVariable("place") MunicipalityId municipality,
            @Valid @RequestBody OfferReplyRequest request) {
        offers.reply(caller, id, municipality, request.reply());
    }
}
