package org.kommunalcampus.web.demo;

import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.organisation.Caller;
import org.kommunalcampus.organisation.Identities;
import org.kommunalcampus.organisation.MemberView;
import org.kommunalcampus.organisation.Members;
import org.kommunalcampus.organisation.ProviderId;
import org.kommunalcampus.provider.Providers;
import org.springframework.stereotype.Component;

/** Tells the platform who the demo's accounts are. */
@Component
@RequiredArgsConstructor
class DemoSignIns {

    private static final String EMPLOYER = "08226096";

    private final DemoRegion region;
    private final Members members;
    private final Providers providers;
    private final Identities identities;

    void load(Caller caller) {
        for (DemoAccount account : DemoAccount.values()) {
            @Nullable MemberView person = person(account.getPersonnelKey());
            identities.register(
                    caller,
                    account.identity(),
                    person == null ? account.getGreeting() : person.givenName() + " " + person.familyName(),
                    account.getRoles(),
                    person == null ? null : person.id(),
                    provider(account.getProviderCode()));
        }
    }

    private @Nullable MemberView person(@Nullable String key) {
        return key == null
                ? null
                : members.byPersonnelKey(region.municipality(EMPLOYER), key).orElseThrow();
    }

    private @Nullable ProviderId provider(@Nullable String code) {
        return code == null
                ? null
                : Objects.requireNonNull(providers.byCode(code).orElseThrow().id());
    }
}
