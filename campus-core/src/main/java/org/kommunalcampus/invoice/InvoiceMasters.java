package org.kommunalcampus.invoice;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.audit.Audit;
import org.kommunalcampus.notification.NotificationKind;
import org.kommunalcampus.notification.Notifications;
import org.kommunalcampus.notification.SharedInbox;
import org.kommunalcampus.provider.ProviderPermission;
import org.kommunalcampus.provider.ProviderPermissions;
import org.kommunalcampus.provider.Providers;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.ProviderId;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.shared.Stale;
import org.kommunalcampus.shared.Times;
import org.kommunalcampus.shared.UseCase;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.transaction.annotation.Transactional;

/** What has to be known before anybody can be billed: who asks for the money, who pays, how it is taxed, and who writes the invoice. */
@UseCase
@RequiredArgsConstructor
public class InvoiceMasters {

    /** After every day that can be taught on. */
    private static final LocalDate END = LocalDate.of(9999, 12, 31);

    private final SellerRepository sellers;
    private final BuyerRepository buyers;
    private final TaxTermsRepository terms;
    private final AgreementRepository agreements;
    private final InvoiceRepository invoices;
    private final InvoiceBooks books;
    private final Providers providers;
    private final ProviderPermissions duties;
    private final Notifications notifications;
    private final Audit audit;
    private final Clock clock;

    /** What the provider has stated, nothing with revision 0 at first; for its staff. */
    @Transactional(readOnly = true)
    public Stated<SellerFacts> seller(Caller caller, ProviderId provider) {
        caller.requireAffiliation(provider);
        return sellers.findFirstByProviderIdOrderByRevisionDesc(provider.value())
                .map(stated -> new Stated<>(stated.facts(), stated.getRevision()))
                .orElseGet(() -> new Stated<>(SellerFacts.none(), 0));
    }

    /**
     * States it anew for invoices to come, and tells everybody at the provider of another account; for those of the provider who may bill. Throws {@link Invalid} and
     * {@link Stale}.
     */
    public void stateSeller(Caller caller, ProviderId provider, SellerFacts facts, long expectedRevision) {
        duties.demand(caller, provider, ProviderPermission.FINANCE);
        SellerFacts checked = facts.checked();
        Stated<SellerFacts> before = seller(caller, provider);
        Stale.check(expectedRevision, before.revision());
        add(sellers, new InvoiceSeller(provider, before.revision() + 1, checked, Times.now(clock)));
        boolean moved = before.isComplete() && !Objects.equals(before.facts().iban(), checked.iban());
        audit.record(
                caller,
                "invoice.seller-stated",
                "provider",
                provider.toString(),
                moved ? "IBAN …%s to …%s".formatted(before.facts().ibanEnd(), checked.ibanEnd()) : null);
        if (moved) {
            notifications.tellDesk(
                    NotificationKind.ACCOUNT_CHANGED, SharedInbox.of(provider), provider.toString(), List.of());
        }
    }

    /** Where the municipality wants its invoices to go, nothing with revision 0 at first; for its HR. */
    @Transactional(readOnly = true)
    public Stated<BuyerFacts> buyer(Caller caller, MunicipalityId municipality) {
        caller.requireAffiliation(municipality, Role.HR);
        return buyers.findFirstByMunicipalityIdOrderByRevisionDesc(municipality.value())
                .map(stated -> new Stated<>(stated.facts(), stated.getRevision()))
                .orElseGet(() -> new Stated<>(BuyerFacts.none(), 0));
    }

    /** States it anew for invoices to come. Throws {@link Invalid} and {@link Stale}. */
    public void stateBuyer(Caller caller, MunicipalityId municipality, BuyerFacts facts, long expectedRevision) {
        caller.requireAffiliation(municipality, Role.HR);
        BuyerFacts checked = facts.checked();
        long revision = buyer(caller, municipality).revision();
        Stale.check(expectedRevision, revision);
        add(buyers, new InvoiceBuyer(municipality, revision + 1, checked, Times.now(clock)));
        audit.record(caller, "invoice.buyer-stated", "municipality", municipality.toString(), null);
    }

    /** How the provider's fees are taxed, the latest month first, nothing with revision 0 at first; for its staff. */
    @Transactional(readOnly = true)
    public Stated<List<TaxFacts>> taxes(Caller caller, ProviderId provider) {
        caller.requireAffiliation(provider);
        List<TaxTerms> all = terms.findByProviderIdOrderByValidFromDescRevisionDesc(provider.value());
        Map<YearMonth, TaxFacts> holding = new LinkedHashMap<>();
        all.stream().map(TaxTerms::facts).forEach(facts -> holding.putIfAbsent(facts.requireFrom(), facts));
        return new Stated<>(
                List.copyOf(holding.values()),
                all.stream().mapToLong(TaxTerms::getRevision).max().orElse(0));
    }

    /**
     * States how the provider's fees are taxed from a month on until the next one for which it has stated something, in place of what was stated for the same month; for
     * those of the provider who may bill. Throws {@link Invalid}, {@link Stale}, and {@link Refused} {@code month-invoiced} where an invoice that holds has taxed fees of
     * that time otherwise.
     */
    public void stateTax(Caller caller, ProviderId provider, TaxFacts facts, long expectedRevision) {
        duties.demand(caller, provider, ProviderPermission.FINANCE);
        TaxFacts checked = facts.checked(LocalDate.now(clock));
        YearMonth from = checked.requireFrom();
        Stated<List<TaxFacts>> stated = taxes(caller, provider);
        Stale.check(expectedRevision, stated.revision());
        lock(InvoiceDesk.issuer(provider, way(caller, provider)));
        LocalDate until = stated.facts().stream()
                .map(TaxFacts::requireFrom)
                .filter(from::isBefore)
                .min(Comparator.naturalOrder())
                .map(month -> month.atDay(1))
                .orElse(END);
        if (invoices.termsBetween(provider.value(), from.atDay(1), until).stream()
                .anyMatch(used -> !used.facts().from(from).equals(checked))) {
            throw new Refused("month-invoiced", from + " is invoiced");
        }
        add(terms, new TaxTerms(provider, stated.revision() + 1, checked));
        audit.record(
                caller, "invoice.tax-stated", "provider", provider.toString(), checked.requireCase() + " from " + from);
    }

    /** Who writes the provider's invoices; for its staff and the operator. */
    @Transactional(readOnly = true)
    public BillingWay way(Caller caller, ProviderId provider) {
        if (!caller.is(Role.OPERATOR)) {
            caller.requireAffiliation(provider);
        }
        return agreements
                .findById(provider.value())
                .map(BillingAgreement::getBillingWay)
                .orElse(BillingWay.PROVIDER_BILLS);
    }

    /** The providers for which the operator issues credits; for the operator. */
    @Transactional(readOnly = true)
    public List<ProviderId> credited(Caller caller) {
        caller.requireOperator();
        return agreements.findByBillingWay(BillingWay.OPERATOR_CREDITS).stream()
                .map(agreement -> new ProviderId(agreement.getProviderId()))
                .toList();
    }

    /** The day on which each of these providers last stated another account; none for those that kept theirs. For the operator. */
    @Transactional(readOnly = true)
    public Map<ProviderId, LocalDate> movedAccounts(Caller caller) {
        List<UUID> ids = credited(caller).stream().map(ProviderId::value).toList();
        Map<ProviderId, LocalDate> moved = new HashMap<>();
        Map<UUID, String> accounts = new HashMap<>();
        for (InvoiceSeller stated : sellers.findByProviderIdInOrderByRevision(ids)) {
            String before = accounts.put(stated.getProviderId(), stated.getIban());
            if (before != null && !before.equals(stated.getIban())) {
                moved.put(
                        new ProviderId(stated.getProviderId()),
                        LocalDate.ofInstant(stated.getStatedAt(), clock.getZone()));
            }
        }
        return moved;
    }

    /** Notes what the contract with a provider says from now on, and tells the provider. Throws {@link Invalid} and {@link NotFound}. */
    public void agree(Caller caller, @Nullable ProviderId provider, @Nullable BillingWay way) {
        caller.requireOperator();
        if (provider == null) {
            throw new Invalid("/provider", "required", "A provider is needed.");
        }
        if (way == null) {
            throw new Invalid("/way", "required", "Who bills is needed.");
        }
        providers.find(provider);
        agreements
                .findById(provider.value())
                .ifPresentOrElse(
                        agreement -> agreement.agree(way), () -> agreements.save(new BillingAgreement(provider, way)));
        audit.record(caller, "invoice.way-agreed", "provider", provider.toString(), Objects.toString(way));
        notifications.tellDesk(
                NotificationKind.BILLING_AGREED, SharedInbox.of(provider), provider.toString(), List.of());
    }

    /** Keeps invoices from being issued meanwhile. */
    private void lock(String issuer) {
        try {
            books.lock(issuer);
        } catch (DataIntegrityViolationException lost) {
            throw new Stale(lost);
        }
    }

    /** Two who state the next revision in the same moment. */
    private static <T> void add(JpaRepository<T, UUID> kept, T next) {
        try {
            kept.saveAndFlush(next);
        } catch (DataIntegrityViolationException lost) {
            throw new Stale(lost);
        }
    }
}
