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
import org.springframework.stereotype.Component;

/** Drafts what is not billed yet, and gives drafts their numbers. */
@Component
@RequiredArgsConstructor
class InvoiceDesk {

    /** What the operator's credits are numbered by. */
    static final String OPERATOR = "operator";

    private static final String CREDIT_PREFIX = "GS";
    private static final int DAYS_TO_PAY = 30;

    private final InvoiceRepository invoices;
    private final InvoiceBooks books;
    private final SettledFees settled;
    private final SellerRepository sellers;
    private final BuyerRepository buyers;
    private final TaxTermsRepository terms;
    private final AgreementRepository agreements;
    private final Providers providers;
    private final Modules modules;
    private final Clock clock;

    /** Who numbers a provider's invoices. */
    static String issuer(ProviderId provider, BillingWay way) {
        return way == BillingWay.OPERATOR_CREDITS ? OPERATOR : "provider:" + provider;
    }

    /** What a provider, or every provider whose invoices are written that way, has not billed of a month. */
    Drafts drafts(YearMonth month, @Nullable ProviderId provider, BillingWay way) {
        Set<UUID> billed = books.billed(month);
        List<SettledFee> fees = settled.of(month, provider).stream()
                .filter(fee -> !billed.contains(fee.enrolment().value()))
                .toList();
        Set<ProviderId> credited = credited(fees);
        List<SettledFee> open = fees.stream()
                .filter(fee -> credited.contains(fee.provider()) == (way == BillingWay.OPERATOR_CREDITS))
                .toList();
        return drafting(month, open).of(open);
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
                    String prefix = way == BillingWay.OPERATOR_CREDITS ? CREDIT_PREFIX : seller.getNumberPrefix();
                    String number = "%s-%06d".formatted(prefix, books.next(issuer));
                    var parties = new Invoice.Parties(way, seller, buyer);
                    var invoice = new Invoice(draft, parties, issuer, number, today, today.plusDays(DAYS_TO_PAY));
                    Invoice issued = invoices.saveAndFlush(invoice.inForm(form.write(invoice.document(code))));
                    books.note(new InvoiceId(issued.getId()), draft.month(), draft.fees());
                    return issued;
                })
                .toList();
    }

    private InvoiceDrafting drafting(YearMonth month, List<SettledFee> fees) {
        Map<UUID, InvoiceSeller> from = sellers(fees.stream().map(SettledFee::provider));
        Map<UUID, InvoiceBuyer> to = buyers(fees.stream().map(SettledFee::municipality));
        Map<UUID, List<TaxTerms>> taxed = terms
                .findByProviderIdInOrderByValidFromDesc(
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
                corrected(fees),
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
