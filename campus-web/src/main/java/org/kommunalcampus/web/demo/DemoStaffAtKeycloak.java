package org.kommunalcampus.web.demo;

import lombok.RequiredArgsConstructor;
import org.kommunalcampus.organisation.Caller;
import org.kommunalcampus.organisation.Identities;
import org.kommunalcampus.organisation.IdentityKey;
import org.kommunalcampus.provider.Providers;
import org.kommunalcampus.web.security.SignInSettings;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Does for the demo's provider what an operator does for real ones: assigns the account at Keycloak. The demo's employees are linked by their e-mail
 * address when they first sign in.
 */
@Component
@Profile("demo & keycloak")
@RequiredArgsConstructor
class DemoStaffAtKeycloak implements ApplicationRunner {

    /** The id of the account {@code anbieter} in the demo's realm. */
    private static final String SUBJECT = "c1dac5f2-5962-59f1-a75c-8c87230c8836";

    private final Identities identities;
    private final Providers providers;
    private final SignInSettings settings;

    @Override
    public void run(ApplicationArguments arguments) {
        DemoAccount account = DemoAccount.ANBIETER;
        String code = String.valueOf(account.getProviderCode());
        identities.register(
                Caller.system("demo"),
                new IdentityKey(settings.issuer(), SUBJECT),
                account.getGreeting(),
                account.getRoles(),
                null,
                providers.byCode(code).orElseThrow().id());
    }
}
