package org.kommunalcampus.provider;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.shared.IdentityKey;
import org.kommunalcampus.shared.ProviderId;
import org.kommunalcampus.shared.Times;
import org.springframework.stereotype.Component;

/** Knows what the accounts of providers may do. */
@Component
@RequiredArgsConstructor
class StaffAccounts {

    private final StaffRepository staff;
    private final Clock clock;

    /** What the account may do for this provider, if that was ever decided. */
    Optional<Set<ProviderPermission>> duties(ProviderId provider, IdentityKey account) {
        return staff.findByAccountAndProviderId(account, provider.value()).map(StaffAccount::permissions);
    }

    /** What was decided for accounts of the provider. */
    Map<IdentityKey, Set<ProviderPermission>> all(ProviderId provider) {
        return staff.findByProviderId(provider.value()).stream()
                .collect(toUnmodifiableMap(StaffAccount::account, StaffAccount::permissions));
    }

    void decide(ProviderId provider, IdentityKey account, Set<ProviderPermission> duties) {
        Instant now = Times.now(clock);
        staff.findById(account)
                .ifPresentOrElse(
                        known -> known.decide(provider, duties, now),
                        () -> staff.save(new StaffAccount(account, provider, duties, now)));
    }

    void remove(IdentityKey account) {
        staff.deleteById(account);
    }
}
