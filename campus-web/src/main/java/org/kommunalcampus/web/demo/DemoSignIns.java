package org.kommunalcampus.web.demo;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.organisation.Identities;
import org.kommunalcampus.organisation.MemberView;
import org.kommunalcampus.provider.Providers;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.ProviderId;
import org.springframework.stereotype.Component;

/** Tells the platform who the demo's accounts are. */
@Component
@RequiredArgsConstructor
class DemoSignIns {

    private final DemoRegion region;
    private final Providers providers;
    private final Identities identities;

    void load(Caller caller) {
        for (DemoAccount account : DemoAccount.values()) {
            if (!account.isAssigned()) {
                continue;
            }
            @Nullable String key = account.getPersonnelKey();
            @Nullable MemberView person = key == null ? null : region.colleague(key);
            identities.register(
                    caller,
                    account.identity(),
                    person == null ? account.getGreeting() : person.fullName(),
                    account.getRoles(),
                    person == null ? null : person.id(),
                    provider(account.getProviderCode()));
        }
    }

    private @Nullable ProviderId provider(@Nullable String code) {
        return code == null ? null : providers.byCode(code).orElseThrow().id();
    }
}
