package org.kommunalcampus.web.demo;

import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.organisation.Identities;
import org.kommunalcampus.provider.Providers;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.IdentityKey;
import org.kommunalcampus.web.security.SignInSettings;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Does for the demo's providers what an operator does for real ones: assigns their accounts at Keycloak. The demo's employees are linked by their e-mail
 * address when they first sign in.
 */
@Component
@Profile("demo & keycloak")
@RequiredArgsConstructor
class DemoStaffAtKeycloak implements ApplicationRunner {

    /** Ids of the accounts in the demo's realm. */
    private static final Map<DemoAccount, String> SUBJECTS = Map.of(
            DemoAccount.ANBIETER, "c1dac5f2-5962-59f1-a75c-8c87230c8836",
            DemoAccount.BEWERBER, "2b9fd573-2307-4348-bf51-d195b66861ec");

    private final Identities identities;
    private final Providers providers;
    private final SignInSettings settings;

    @Override
    public void run(ApplicationArguments arguments) {
        SUBJECTS.forEach((account, subject) -> identities.register(
                Caller.system("demo"),
                new IdentityKey(settings.issuer(), subject),
                account.getGreeting(),
                account.getRoles(),
                null,
                providers
                        .byCode(String.valueOf(account.getProviderCode()))
                        .orElseThrow()
                        .id()));
    }
}
