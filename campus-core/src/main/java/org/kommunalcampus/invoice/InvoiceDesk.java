package org.kommunalcampus.invoice;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleCard;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.Modules;
import org.kommunalcampus.invoice.InvoiceDrafting.Drafts;
import org.kommunalcampus.provider.ProviderView;
import org.kommunalcampus.provider.Providers;
import org.kommunalcampus.settlement.SettledFee;
import org.kommunalcampus.settlement.SettledFees;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.ProviderId;
import org.kommunalcampus.shared.Refused;
import org.springframework.stereotype.Component;

/** Drafts what is not billed yet, and gives drafts their numbers. */
@Component
@RequiredArgsConstructor
class InvoiceDesk {

    /** What the operator's credits are numbered by. */
    static final String OPERATOR = "operator";

    /** What numbers of the operator's credits begin with. */
    static final String CREDIT_PREFIX = "GS";

    private static final int DAYS_TO_PAY = 30;

    private final InvoiceRepository invoices;
    private final InvoiceBooks books;
    private final SettledFees settled;
    private final SellerRepository sellers;
    private final BuyerRepository buyers;
    private final TaxTermsRepository terms;
    private final AgreementRepository agreements;
    private final StartRepository starts;
    private final Providers providers;
    private final Modules modules;
    private final Clock clock;

    /** Who numbers a provider's invoices. */
    static String issuer(ProviderId provider, BillingWay way) {
        return way == BillingWay.OPERATOR_CREDITS ? OPERATOR : "provider:" + provider;
    }

    /**
     * What a provider, or every provider, has not billed of a month that is billed here, and is written that way: as agreed now or, for a correction, as the invoice that it corrects.
     */
    Drafts drafts(YearMonth month, @Nullable ProviderId provider, BillingWay way) {
        Set<ProviderId> elsewhere = starts.findAll().stream()
                .filter(start -> month.isBefore(start.first()))
                .map(BillingStart::provider)
                .collect(Collectors.toSet());
        List<SettledFee> all = settled.of(month, provider).stream()
                .filter(fee -> !elsewhere.contains(fee.provider()))
                .toList();
        Set<UUID> billed = books.billed(month, all);
        List<SettledFee> fees = all.stream()
                .filter(fee -> !billed.contains(fee.enrolment().value()))
                .toList();
        Set<ProviderId> credited = credited(fees);
        Map<UUID, Invoice> corrected = corrected(fees);
        List<SettledFee> open = fees.stream()
                .filter(fee -> way == wayOf(fee, corrected, credited))
                .toList();
        return drafting(month, open, corrected).of(open);
    }

    private static BillingWay wayOf(SettledFee fee, Map<UUID, Invoice> corrected, Set<ProviderId> credited) {
        Invoice before =
                fee.corrects() == null ? null : corrected.get(fee.enrolment().value());
        if (before != null) {
            return before.getBillingWay();
        }
        return credited.contains(fee.provider()) ? BillingWay.OPERATOR_CREDITS : BillingWay.PROVIDER_BILLS;
    }

    /** The providers among these for which the operator issues credits. */
    private Set<ProviderId> credited(List<SettledFee> fees) {
        List<UUID> ids =
                fees.stream().map(fee -> fee.provider().value()).distinct().toList();
        return agreements.findByProviderIdIn(ids).stream()
                .filter(agreement -> agreement.getBillingWay() == BillingWay.OPERATOR_CREDITS)
                .map(agreement -> new ProviderId(agreement.getProviderId()))
                .collect(Collectors.toSet());
    }

    /** Gives each draft the next number and keeps it with its file. The range of the issuer is locked until the transaction ends. */
    List<Invoice> issue(Collection<InvoiceDraft> drafts, BillingWay way, String issuer, InvoiceForm form) {
        LocalDate today = LocalDate.now(clock);
        Map<UUID, InvoiceSeller> from = sellers(drafts.stream().map(InvoiceDraft::provider));
        Map<UUID, InvoiceBuyer> to = buyers(drafts.stream().map(InvoiceDraft::municipality));
        Map<ProviderId, ProviderView> known =
                providers.byId(drafts.stream().map(InvoiceDraft::provider).collect(Collectors.toSet()));
        return drafts.stream()
                .map(draft -> {
                    var seller =
                            Objects.requireNonNull(from.get(draft.provider().value()));
                    var buyer =
                            Objects.requireNonNull(to.get(draft.municipality().value()));
                    var code =
                            Objects.requireNonNull(known.get(draft.provider())).code();
                    String number = number(way, seller, issuer);
                    var parties = new Invoice.Parties(way, seller, buyer);
                    var invoice = new Invoice(draft, parties, issuer, number, today, today.plusDays(DAYS_TO_PAY));
                    Invoice issued = invoices.saveAndFlush(invoice.inForm(form.write(invoice.document(code))));
                    books.note(new InvoiceId(issued.getId()), draft.month(), draft.fees());
                    return issued;
                })
                .toList();
    }

    /** Rises when an invoice is cancelled, the one change that it can undergo. */
    long revision(Invoice invoice) {
        return invoices.existsByCancelsId(invoice.getId()) ? 1 : 0;
    }

    /** Throws {@link Refused} {@code is-cancellation}, {@code already-cancelled} or {@code is-corrected}. */
    void requireCancellable(Invoice invoice) {
        if (invoice.getKind().cancels()) {
            throw new Refused("is-cancellation", invoice.getInvoiceNumber() + " cancels another");
        }
        if (invoices.existsByCancelsId(invoice.getId())) {
            throw new Refused("already-cancelled", invoice.getInvoiceNumber() + " is cancelled");
        }
        if (invoices.isCorrected(invoice.getId())) {
            throw new Refused("is-corrected", "corrections of " + invoice.getInvoiceNumber() + " hold");
        }
    }

    /** Cancels an invoice under the next number of its issuer, and opens its fees again. */
    Invoice cancel(Invoice invoice, String reason, InvoiceForm form) {
        LocalDate today = LocalDate.now(clock);
        String number = number(invoice.getBillingWay(), invoice.getSeller(), invoice.getIssuer());
        var cancelling = new Invoice(invoice, number, today, today.plusDays(DAYS_TO_PAY), reason);
        String code = providers.find(new ProviderId(invoice.getProviderId())).code();
        Invoice issued = invoices.saveAndFlush(cancelling.inForm(form.write(cancelling.document(code))));
        books.open(new InvoiceId(invoice.getId()), new InvoiceId(issued.getId()));
        return issued;
    }

    private String number(BillingWay way, InvoiceSeller seller, String issuer) {
        String prefix = way == BillingWay.OPERATOR_CREDITS ? CREDIT_PREFIX : seller.getNumberPrefix();
        return "%s-%06d".formatted(prefix, books.next(issuer));
    }

    private InvoiceDrafting drafting(YearMonth month, List<SettledFee> fees, Map<UUID, Invoice> corrected) {
        Map<UUID, InvoiceSeller> from = sellers(fees.stream().map(SettledFee::provider));
        Map<UUID, InvoiceBuyer> to = buyers(fees.stream().map(SettledFee::municipality));
        Map<UUID, List<TaxTerms>> taxed = terms
                .findByProviderIdInOrderByValidFromDescRevisionDesc(
                        fees.stream().map(fee -> fee.provider().value()).collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.groupingBy(TaxTerms::getProviderId));
        Map<ModuleId, ModuleCard> cards =
                modules.cards(fees.stream().map(SettledFee::module).distinct().toList());
        return new InvoiceDrafting(
                month,
                provider -> from.containsKey(provider.value()),
                town -> to.containsKey(town.value()),
                (provider, day) -> taxed.getOrDefault(provider.value(), List.of()).stream()
                        .filter(one -> !one.getValidFrom().isAfter(day))
                        .findFirst()
                        .orElse(null),
                corrected,
                module -> Optional.ofNullable(cards.get(module))
                        .map(ModuleCard::title)
                        .orElse(module.toString()));
    }

    private Map<UUID, Invoice> corrected(List<SettledFee> fees) {
        Map<UUID, UUID> known = books.corrected(
                fees.stream().filter(fee -> fee.corrects() != null).toList());
        Map<UUID, Invoice> loaded = invoices.withTerms(Set.copyOf(known.values())).stream()
                .collect(Collectors.toMap(Invoice::getId, Function.identity()));
        return known.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> Objects.requireNonNull(loaded.get(entry.getValue()))));
    }

    private Map<UUID, InvoiceSeller> sellers(Stream<ProviderId> of) {
        return sellers.latestOf(of.map(ProviderId::value).collect(Collectors.toSet())).stream()
                .collect(Collectors.toMap(InvoiceSeller::getProviderId, Function.identity()));
    }

    private Map<UUID, InvoiceBuyer> buyers(Stream<MunicipalityId> of) {
        return buyers.latestOf(of.map(MunicipalityId::value).collect(Collectors.toSet())).stream()
                .collect(Collectors.toMap(InvoiceBuyer::getMunicipalityId, Function.identity()));
    }
}
