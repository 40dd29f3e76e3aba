package org.kommunalcampus.web.settlement;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.invoice.BillingWay;
import org.kommunalcampus.invoice.InvoiceCard;
import org.kommunalcampus.invoice.InvoiceKind;
import org.kommunalcampus.invoice.Invoices;
import org.kommunalcampus.invoice.OpenInvoice;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.ProviderId;
import org.kommunalcampus.web.kit.Euros;
import org.kommunalcampus.web.kit.Phrases;
import org.kommunalcampus.web.layout.Option;
import org.kommunalcampus.web.layout.Wording;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Component;

/** Words the invoices of a month for the pages of the settlement. */
@Component
@RequiredArgsConstructor
class InvoicePages {

    /** One for each other side and a few corrections; the API pages through more. */
    private static final Pageable MOST = PageRequest.of(0, 500);

    private final Invoices invoices;
    private final Phrases phrases;
    private final Wording wording;
    private final Euros euros;

    /** An invoice as people read it; {@code cancellable} where the reader may cancel it. */
    record Issued(
            String id,
            String number,
            String day,
            String seller,
            String buyer,
            String amount,
            String state,
            boolean cancellable) {}

    /** What is not billed yet; {@code missing} is empty where nothing is in the way. */
    record Open(String seller, String buyer, String amount, List<String> missing) {}

    /**
     * The invoices of a month.
     *
     * @param files where they are handed out
     * @param issue where those are issued that can be; empty where the reader issues none
     */
    record Listed(String files, String issue, List<Issued> issued, List<Open> open) {

        /** Whether something can be issued now. */
        public boolean canIssue() {
            return !issue.isEmpty()
                    && open.stream().anyMatch(one -> one.missing().isEmpty());
        }
    }

    Listed ofMunicipality(Caller caller, MunicipalityId municipality, YearMonth month, Locale locale) {
        List<InvoiceCard> cards =
                invoices.ofMunicipality(caller, municipality, month, MOST).getContent();
        return new Listed("/personal/rechnungen", "", issued(cards, null, locale), List.of());
    }

    Listed ofProvider(Caller caller, ProviderId provider, YearMonth month, Locale locale) {
        List<InvoiceCard> cards =
                invoices.ofProvider(caller, provider, month, MOST).getContent();
        return new Listed(
                "/anbieter/rechnungen",
                "/anbieter/abrechnung/" + month + "/rechnungen",
                issued(cards, BillingWay.PROVIDER_BILLS, locale),
                open(invoices.openOfProvider(caller, provider, month, MOST).getContent(), locale));
    }

    Listed credits(Caller caller, YearMonth month, Locale locale) {
        return new Listed(
                "/betrieb/rechnungen",
                "/betrieb/abrechnung/" + month + "/gutschriften",
                issued(invoices.credits(caller, month, MOST).getContent(), BillingWay.OPERATOR_CREDITS, locale),
                open(invoices.openCredits(caller, month, MOST).getContent(), locale));
    }

    List<Option> ways(Locale locale) {
        return Arrays.stream(BillingWay.values())
                .map(way -> new Option(way.name(), phrases.say("invoice.way." + way, locale)))
                .toList();
    }

    /** Whoever bills in {@code way} reads them; {@code null} for who only pays. */
    private List<Issued> issued(List<InvoiceCard> cards, @Nullable BillingWay way, Locale locale) {
        return cards.stream()
                .map(card -> new Issued(
                        card.id().toString(),
                        card.number(),
                        wording.day(card.issuedOn(), locale),
                        card.sellerName(),
                        card.buyerName(),
                        euros.say(card.total(), locale),
                        state(card, locale),
                        card.way() == way
                                && card.cancelledBy() == null
                                && !card.kind().cancels()))
                .toList();
    }

    private String state(InvoiceCard card, Locale locale) {
        if (card.cancelledBy() != null) {
            return phrases.say("invoice.state.cancelled", locale, card.cancelledBy());
        }
        String due = wording.day(card.dueOn(), locale);
        return card.kind() == InvoiceKind.INVOICE
                ? phrases.say("invoice.state." + card.way(), locale, due)
                : phrases.say("invoice.state." + card.kind(), locale, card.corrects(), due);
    }

    private List<Open> open(List<OpenInvoice> open, Locale locale) {
        return open.stream()
                .map(one -> new Open(
                        one.providerName(),
                        one.municipalityName(),
                        euros.say(one.cents(), locale),
                        one.missing().stream()
                                .sorted()
                                .map(missing -> phrases.say("invoice.missing." + missing, locale))
                                .toList()))
                .toList();
    }
}
