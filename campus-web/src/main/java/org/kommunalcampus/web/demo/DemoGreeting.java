package org.kommunalcampus.web.demo;

import java.util.Arrays;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says on the console where the demo is and how to get in. */
@Component
@Profile("demo")
@RequiredArgsConstructor
class DemoGreeting {

    private final Environment environment;

    @EventListener(ApplicationReadyEvent.class)
    void greet() {
        Terminal.say("""
                Demo is ready: http://localhost:%s
                  Accounts: %s; the password of each is "%s".
                  Signs in at %s.
                  This is a demo with invented people. It listens on loopback only. Stop it with Ctrl+C.""".formatted(
                        environment.getProperty("local.server.port"),
                        Arrays.stream(DemoAccount.values())
                                .map(DemoAccount::getUsername)
                                .collect(Collectors.joining(", ")),
                        DemoAccount.PASSWORD,
                        environment.getProperty("campus.sign-in.issuer", "the demo itself")));
    }
}
