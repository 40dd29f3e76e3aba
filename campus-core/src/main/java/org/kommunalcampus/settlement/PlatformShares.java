package org.kommunalcampus.settlement;

import java.time.YearMonth;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.audit.Audit;
import org.kommunalcampus.provider.Providers;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.FieldChecks;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.ProviderId;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.shared.UseCase;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.transaction.annotation.Transactional;

/** What the platform keeps of fees by contract with each provider; for the operator. Without a contract it keeps nothing. */
@UseCase
@RequiredArgsConstructor
public class PlatformShares {

    private static final int MOST = 500;

    private final PlatformShareRepository shares;
    private final SettlementBooks books;
    private final Providers providers;
    private final Audit audit;

    /** All shares, the latest first. */
    @Transactional(readOnly = true)
    public Page<PlatformShareView> list(Caller caller, Pageable page) {
        caller.requireOperator();
        return shares.findAllByOrderByValidFromDescProviderIdAsc(page).map(PlatformShare::view);
    }

    /**
     * Agrees on a share from a month on, in place of one that was agreed for the same month. Throws {@link Invalid}, {@link NotFound} for the provider and
     * {@link Refused} {@code month-closed} for a month whose settlement is closed.
     *
     * @param perMille thousandths of the fee, 0 to 500
     */
    public void agree(
            Caller caller, @Nullable ProviderId provider, @Nullable YearMonth from, @Nullable Integer perMille) {
        caller.requireOperator();
        var checks = new FieldChecks();
        if (provider == null) {
            checks.reject("/provider", "required", "A provider is needed.");
        }
        if (from == null) {
            checks.reject("/from", "required", "A month is needed.");
        }
        if (perMille == null) {
            checks.reject("/share", "required", "A share is needed.");
        } else if (perMille < 0 || perMille > MOST) {
            checks.reject("/share", "out-of-range", "From 0 to 50 %.");
        }
        checks.orThrow();
        if (provider != null && from != null && perMille != null) {
            agreed(caller, provider, from, perMille);
        }
    }

    private void agreed(Caller caller, ProviderId provider, YearMonth from, int perMille) {
        providers.find(provider);
        books.lock();
        if (books.isClosed(from)) {
            throw new Refused("month-closed", from + " is settled");
        }
        shares.findByProviderIdAndValidFrom(provider.value(), from.atDay(1))
                .ifPresentOrElse(
                        share -> share.change(perMille),
                        () -> shares.save(new PlatformShare(provider, from, perMille)));
        audit.record(
                caller,
                "settlement.share-agreed",
                "provider",
                provider.toString(),
                perMille + " per mille from " + from);
    }
}
