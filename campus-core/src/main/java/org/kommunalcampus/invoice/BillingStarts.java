package org.kommunalcampus.invoice;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.audit.Audit;
import org.kommunalcampus.notification.NotificationKind;
import org.kommunalcampus.notification.Notifications;
import org.kommunalcampus.notification.SharedInbox;
import org.kommunalcampus.provider.Providers;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.ProviderId;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.shared.UseCase;
import org.springframework.transaction.annotation.Transactional;

/** The month from which on a provider's fees are billed here, so that none is billed twice that was billed by hand. */
@UseCase
@RequiredArgsConstructor
public class BillingStarts {

    private final StartRepository starts;
    private final InvoiceRepository invoices;
    private final Providers providers;
    private final Notifications notifications;
    private final Audit audit;

    /** The first month that is billed here; nothing where there is none before. For the provider's staff and the operator. */
    @Transactional(readOnly = true)
    public Optional<YearMonth> of(Caller caller, ProviderId provider) {
        if (!caller.is(Role.OPERATOR)) {
            caller.requireAffiliation(provider);
        }
        return starts.findById(provider.value()).map(BillingStart::first);
    }

    /**
     * Notes the first month of a provider, and tells it; for the operator. Throws {@link Invalid}, {@link NotFound}, and {@link Refused} {@code months-billed} where an
     * invoice of an earlier month holds.
     */
    public void begin(Caller caller, @Nullable ProviderId provider, @Nullable YearMonth first) {
        caller.requireOperator();
        if (provider == null) {
            throw new Invalid("/provider", "required", "A provider is needed.");
        }
        if (first == null) {
            throw new Invalid("/from", "required", "A month is needed.");
        }
        providers.find(provider);
        if (invoices.isBilledBefore(provider.value(), first.atDay(1))) {
            throw new Refused("months-billed", "months before " + first + " are billed here");
        }
        starts.findById(provider.value())
                .ifPresentOrElse(start -> start.begin(first), () -> starts.save(new BillingStart(provider, first)));
        audit.record(caller, "invoice.start-stated", "provider", provider.toString(), "from " + first);
        notifications.tellDesk(
                NotificationKind.BILLING_AGREED, SharedInbox.of(provider), provider.toString(), List.of());
    }
}
