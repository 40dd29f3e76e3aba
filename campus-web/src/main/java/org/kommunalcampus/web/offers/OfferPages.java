package org.kommunalcampus.web.offers;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.Modules;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.competence.CompetenceView;
import org.kommunalcampus.competence.Competences;
import org.kommunalcampus.offers.OfferAnswer;
import org.kommunalcampus.offers.OfferDemand;
import org.kommunalcampus.offers.OfferView;
import org.kommunalcampus.offers.ReceivedOffer;
import org.kommunalcampus.offers.SentOffer;
import org.kommunalcampus.organisation.Municipalities;
import org.kommunalcampus.provider.Providers;
import org.kommunalcampus.web.layout.Badge;
import org.kommunalcampus.web.layout.Option;
import org.kommunalcampus.web.layout.Tone;
import org.kommunalcampus.web.layout.Wording;
import org.springframework.stereotype.Component;

/** Words offers. */
@Component
@RequiredArgsConstructor
class OfferPages {

    private final Competences competences;
    private final Providers providers;
    private final Municipalities municipalities;
    private final Modules modules;
    private final Wording wording;

    /** An offer; {@code reference} is how files name its competence, {@code modules} are links to the catalogue. */
    record Sheet(
            String id,
            String title,
            List<String> text,
            String topic,
            String reference,
            String provider,
            String providerId,
            List<Option> modules,
            String price,
            String until,
            String sent) {}

    /** An offer in the inbox. */
    record Letter(
            Sheet offer,
            Badge badge,
            boolean open,
            @Nullable String note,
            @Nullable String reply) {}

    /** An offer of a provider in its list. */
    record Sent(Sheet offer, String recipients, String answers) {}

    /** A municipality's answer as the provider reads it. */
    record Answer(
            String municipality,
            String name,
            Badge badge,
            @Nullable String note,
            @Nullable String reply,
            boolean question) {}

    /** A topic on which somebody wants offers. */
    record Wanted(String competence, String topic, String municipalities, String learners) {}

    Sheet sheet(OfferView offer, Locale locale) {
        CompetenceView competence =
                competences.byId(List.of(offer.competence())).get(offer.competence());
        return new Sheet(
                offer.id().toString(),
                offer.title(),
                offer.description().lines().filter(line -> !line.isBlank()).toList(),
                competence == null ? "–" : competence.name().in(locale),
                competence == null ? "" : competence.reference(),
                providers.find(offer.provider()).name(),
                offer.provider().toString(),
                modules.offered(offer.modules()).stream()
                        .map(module -> new Option("/katalog/" + module.id(), module.title()))
                        .toList(),
                offer.price() == null
                        ? wording.text("offers.price.onRequest", locale)
                        : wording.price(offer.price(), locale),
                wording.day(offer.validUntil(), locale),
                wording.day(offer.sentAt(), locale));
    }

    Letter letter(ReceivedOffer letter, Locale locale) {
        return new Letter(
                sheet(letter.offer(), locale),
                badge(letter.answer(), locale),
                letter.answer() != OfferAnswer.DECLINED,
                letter.note(),
                letter.reply());
    }

    Sent sent(SentOffer sent, Locale locale) {
        return new Sent(
                sheet(sent.offer(), locale),
                municipalities(sent.recipients(), locale),
                wording.text("offers.answers.count", locale, sent.answers()));
    }

    Answer answer(ReceivedOffer letter, Locale locale) {
        return new Answer(
                letter.municipality().toString(),
                municipalities.find(letter.municipality()).name(),
                badge(letter.answer(), locale),
                letter.note(),
                letter.reply(),
                letter.answer() == OfferAnswer.QUESTION && letter.reply() == null);
    }

    List<Wanted> wanted(List<OfferDemand> demand, Locale locale) {
        return demand.stream()
                .map(one -> new Wanted(
                        one.competence().id().toString(),
                        one.competence().name().in(locale),
                        municipalities(one.municipalities(), locale),
                        one.learners().hidden()
                                ? wording.text("offers.hidden", locale)
                                : NumberFormat.getIntegerInstance(locale)
                                        .format(one.learners().known())))
                .toList();
    }

    /** Names of competences as choices. */
    List<Option> topics(List<CompetenceId> ids, Locale locale) {
        Map<CompetenceId, CompetenceView> known = competences.byId(ids);
        List<Option> options = new ArrayList<>();
        known.forEach((id, competence) ->
                options.add(new Option(id.toString(), competence.name().in(locale))));
        return options;
    }

    private String municipalities(@Nullable Integer count, Locale locale) {
        return count == null
                ? wording.text("offers.municipalities.few", locale)
                : wording.text("offers.municipalities", locale, count);
    }

    private Badge badge(@Nullable OfferAnswer answer, Locale locale) {
        if (answer == null) {
            return new Badge(Tone.INFO, wording.text("offers.answer.none", locale));
        }
        Tone tone = switch (answer) {
            case INTERESTED -> Tone.SUCCESS;
            case DECLINED -> Tone.NEUTRAL;
            case QUESTION -> Tone.WARNING;
        };
        return new Badge(tone, wording.text("offers.answer." + answer, locale));
    }
}
