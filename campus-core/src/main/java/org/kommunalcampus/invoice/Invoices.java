package org.kommunalcampus.invoice;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.audit.Audit;
import org.kommunalcampus.invoice.InvoiceDrafting.Drafts;
import org.kommunalcampus.notification.NotificationKind;
import org.kommunalcampus.notification.Notifications;
import org.kommunalcampus.notification.SharedInbox;
import org.kommunalcampus.organisation.Municipalities;
import org.kommunalcampus.organisation.MunicipalityView;
import org.kommunalcampus.provider.ProviderPermission;
import org.kommunalcampus.provider.ProviderPermissions;
import org.kommunalcampus.provider.ProviderView;
import org.kommunalcampus.provider.Providers;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.Evaluation;
import org.kommunalcampus.shared.FieldChecks;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.ProviderId;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.shared.Stale;
import org.kommunalcampus.shared.UseCase;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.transaction.annotation.Transactional;

/**
 * Invoices for what closed months have settled. Whoever bills by contract issues them: the provider its own, the operator credits for those it has agreed so with.
 * Each sees those of its own: a municipality what it pays, a provider what it gets, the operator what it issued.
 */
@UseCase
@RequiredArgsConstructor
public class Invoices {

    private static final String DEBT = "the municipality has to pay it, and nobody is named";

    private static final Comparator<OpenInvoice> BY_NAMES = Comparator.comparing(
                    OpenInvoice::providerName, String.CASE_INSENSITIVE_ORDER)
            .thenComparing(OpenInvoice::municipalityName, String.CASE_INSENSITIVE_ORDER)
            .thenComparingInt(open -> open.missing().size());

    private final InvoiceRepository invoices;
    private final InvoiceBooks books;
    private final InvoiceDesk desk;
    private final InvoiceMasters masters;
    private final Providers providers;
    private final Municipalities municipalities;
    private final ProviderPermissions duties;
    private final Notifications notifications;
    private final Audit audit;

    /** What a municipality is billed for the month, for its HR. */
    @Evaluation(value = "settlement", readers = Role.HR, alwaysOn = DEBT)
    @Transactional(readOnly = true)
    public Page<InvoiceCard> ofMunicipality(
            Caller caller, MunicipalityId municipality, YearMonth month, Pageable page) {
        caller.requireAffiliation(municipality, Role.HR);
        return invoices.ofMunicipality(month.atDay(1), municipality.value(), page)
                .map(InvoiceRow::card);
    }

    /** What is billed for a provider in the month, whoever issued it, for its staff. */
    @Transactional(readOnly = true)
    public Page<InvoiceCard> ofProvider(Caller caller, ProviderId provider, YearMonth month, Pageable page) {
        caller.requireAffiliation(provider);
        return invoices.ofProvider(month.atDay(1), provider.value(), page).map(InvoiceRow::card);
    }

    /** The credits that the operator issued for the month. */
    @Transactional(readOnly = true)
    public Page<InvoiceCard> credits(Caller caller, YearMonth month, Pageable page) {
        caller.requireOperator();
        return invoices.ofIssuer(month.atDay(1), InvoiceDesk.OPERATOR, page).map(InvoiceRow::card);
    }

    /** What a provider that bills by itself has not billed of a closed month, for its staff. */
    @Transactional(readOnly = true)
    public Page<OpenInvoice> openOfProvider(Caller caller, ProviderId provider, YearMonth month, Pageable page) {
        caller.requireAffiliation(provider);
        return open(desk.drafts(month, provider, BillingWay.PROVIDER_BILLS), page);
    }

    /** The credits of a closed month that the operator has not issued. */
    @Transactional(readOnly = true)
    public Page<OpenInvoice> openCredits(Caller caller, YearMonth month, Pageable page) {
        caller.requireOperator();
        return open(desk.drafts(month, null, BillingWay.OPERATOR_CREDITS), page);
    }

    /** An invoice as lists show it; {@link NotFound} for one that is not the caller's own. */
    @Evaluation(value = "settlement", readers = Role.HR, alwaysOn = DEBT)
    @Transactional(readOnly = true)
    public InvoiceCard card(Caller caller, InvoiceId id) {
        return invoices.row(own(caller, id).getId()).card();
    }

    /** An invoice in full; {@link NotFound} for one that is not the caller's own. */
    @Evaluation(value = "settlement", readers = Role.HR, alwaysOn = DEBT)
    @Transactional(readOnly = true)
    public InvoiceDocument find(Caller caller, InvoiceId id) {
        Invoice invoice = own(caller, id);
        return invoice.document(
                providers.find(new ProviderId(invoice.getProviderId())).code());
    }

    /** The file of an invoice as it was issued; {@link NotFound} for one that is not the caller's own. */
    @Evaluation(value = "settlement", readers = Role.HR, alwaysOn = DEBT)
    @Transactional(readOnly = true)
    public String file(Caller caller, InvoiceId id) {
        return own(caller, id).getElectronicForm();
    }

    /**
     * Issues what a provider can bill of a closed month, and tells the municipalities; for those of the provider who may bill. Throws {@link Refused} {@code nothing-to-bill}
     * or, where the contract says otherwise, {@code operator-bills}, and {@link Stale} where somebody else did it in this moment. What corrects an invoice that the provider
     * issued is its own, whatever the contract says by now.
     *
     * @param form writes each invoice as it is kept
     * @return the new invoices
     */
    public List<InvoiceId> issue(Caller caller, ProviderId provider, YearMonth month, InvoiceForm form) {
        duties.demand(caller, provider, ProviderPermission.FINANCE);
        return issued(caller, month, provider, BillingWay.PROVIDER_BILLS, form);
    }

    /**
     * Issues the credits of a closed month that can be issued, and tells municipalities and providers; for the operator. Throws {@link Refused} {@code nothing-to-bill}, and
     * {@link Stale} where somebody else did it in this moment.
     *
     * @param form writes each credit as it is kept
     * @return the new credits
     */
    public List<InvoiceId> issueCredits(Caller caller, YearMonth month, InvoiceForm form) {
        caller.requireOperator();
        return issued(caller, month, null, BillingWay.OPERATOR_CREDITS, form);
    }

    private List<InvoiceId> issued(
            Caller caller, YearMonth month, @Nullable ProviderId provider, BillingWay way, InvoiceForm form) {
        String issuer = provider == null ? InvoiceDesk.OPERATOR : InvoiceDesk.issuer(provider, way);
        try {
            books.lock(issuer);
            Drafts drafts = desk.drafts(month, provider, way);
            if (drafts.ready().isEmpty()) {
                if (provider != null && masters.way(caller, provider) == BillingWay.OPERATOR_CREDITS) {
                    throw new Refused("operator-bills", "the operator issues credits for " + provider);
                }
                throw new Refused("nothing-to-bill", "nothing of " + month + " can be billed");
            }
            List<Invoice> issued = desk.issue(drafts.ready(), way, issuer, form);
            issued.forEach(invoice -> announce(caller, invoice));
            return issued.stream()
                    .map(invoice -> new InvoiceId(invoice.getId()))
                    .toList();
        } catch (DataIntegrityViolationException faster) {
            throw new Stale(faster);
        }
    }

    /**
     * Cancels an invoice as a whole by one that takes all of it back, opens its fees again, and tells the other side; for whoever issued it: those of the provider who may bill,
     * or the operator. Throws {@link NotFound} for one that is not the caller's own, {@link Invalid} for a missing reason, {@link Refused} {@code already-cancelled},
     * {@code is-cancellation}, and {@code is-corrected} while a correction of it holds, and {@link Stale} where somebody else did it in this moment.
     *
     * @param reason stands on the cancellation
     * @return what cancels it
     */
    public InvoiceId cancel(Caller caller, InvoiceId id, @Nullable String reason, InvoiceForm form) {
        return cancel(caller, id, null, reason, form);
    }

    /** The same of an invoice as the caller has read it; throws {@link Stale} where it has another {@link InvoiceCard#revision} by now, {@code null} for any. */
    public InvoiceId cancel(
            Caller caller, InvoiceId id, @Nullable Long expected, @Nullable String reason, InvoiceForm form) {
        Invoice invoice = own(caller, id);
        if (invoice.getBillingWay() == BillingWay.OPERATOR_CREDITS) {
            caller.requireOperator();
        } else {
            duties.demand(caller, new ProviderId(invoice.getProviderId()), ProviderPermission.FINANCE);
        }
        String why = FieldChecks.reasonOf(reason);
        try {
            books.lock(invoice.getIssuer());
            if (expected != null) {
                Stale.check(expected, desk.revision(invoice));
            }
            desk.requireCancellable(invoice);
            Invoice cancelling = desk.cancel(invoice, why, form);
            announce(caller, cancelling);
            return new InvoiceId(cancelling.getId());
        } catch (DataIntegrityViolationException faster) {
            throw new Stale(faster);
        }
    }

    private void announce(Caller caller, Invoice invoice) {
        boolean cancels = invoice.getKind().cancels();
        audit.record(
                caller,
                cancels ? "invoice.cancelled" : "invoice.issued",
                "invoice",
                invoice.getId().toString(),
                cancels
                        ? "%s cancels %s: %s"
                                .formatted(
                                        invoice.getInvoiceNumber(),
                                        Objects.requireNonNull(invoice.getCorrects())
                                                .getInvoiceNumber(),
                                        invoice.getReason())
                        : "%s, %d cents".formatted(invoice.getInvoiceNumber(), invoice.getTotalCents()));
        if (caller.isSystem()) {
            return; // the platform fills itself
        }
        YearMonth month = YearMonth.from(invoice.getMonthFrom());
        NotificationKind news = cancels ? NotificationKind.INVOICE_CANCELLED : NotificationKind.INVOICE_ISSUED;
        String last = month.atEndOfMonth().toString();
        var town = SharedInbox.hr(new MunicipalityId(invoice.getMunicipalityId()));
        notifications.tellDesk(news, town, month.toString(), List.of("hr", last));
        if (invoice.getBillingWay() == BillingWay.OPERATOR_CREDITS) {
            var seller = SharedInbox.of(new ProviderId(invoice.getProviderId()));
            notifications.tellDesk(news, seller, month.toString(), List.of("provider", last));
        }
    }

    private Invoice own(Caller caller, InvoiceId id) {
        caller.requireAnyRole(Role.HR, Role.PROVIDER, Role.OPERATOR);
        return invoices.findById(id.value())
                .filter(invoice -> invoice.isOf(caller))
                .orElseThrow(() -> new NotFound("invoice", id));
    }

    private Page<OpenInvoice> open(Drafts drafts, Pageable page) {
        List<OpenInvoice> all = new ArrayList<>();
        drafts.ready()
                .forEach(draft -> all.add(unnamed(
                        draft.provider(), draft.municipality(), draft.split().total(), Set.of())));
        drafts.unready()
                .forEach(rest -> all.add(unnamed(
                        rest.fees().getFirst().provider(),
                        rest.fees().getFirst().municipality(),
                        InvoiceDraft.sum(rest.fees()),
                        rest.missing())));
        Map<ProviderId, ProviderView> sellers = providers.byId(
                all.stream().map(OpenInvoice::provider).distinct().toList());
        Map<MunicipalityId, String> buyers =
                municipalities
                        .byIds(all.stream()
                                .map(OpenInvoice::municipality)
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(MunicipalityView::id, MunicipalityView::name));
        List<OpenInvoice> named = all.stream()
                .map(one -> new OpenInvoice(
                        one.provider(),
                        sellers.containsKey(one.provider())
                                ? sellers.get(one.provider()).name()
                                : "",
                        one.municipality(),
                        buyers.getOrDefault(one.municipality(), ""),
                        one.cents(),
                        one.missing()))
                .sorted(BY_NAMES)
                .toList();
        List<OpenInvoice> shown =
                named.stream().skip(page.getOffset()).limit(page.getPageSize()).toList();
        return new PageImpl<>(shown, page, named.size());
    }

    private static OpenInvoice unnamed(ProviderId provider, MunicipalityId town, long cents, Set<Missing> missing) {
        return new OpenInvoice(provider, "", town, "", cents, missing);
    }
}
