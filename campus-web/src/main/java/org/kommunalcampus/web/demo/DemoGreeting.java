package org.kommunalcampus.web.demo;

import java.util.Arrays;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says on the console where the demo is and how to get in. */
@Slf4j
@Component
@Profile("demo")
@RequiredArgsConstructor
class DemoGreeting {

    private final Environment environment;

    @EventListener(ApplicationReadyEvent.class)
    void greet() {
        log.info(
                """
                Demo is ready: http://localhost:{}
                  Accounts: {}; the password of each is "{}".
                  Signs in at {}.
                  This is a demo with invented people. It listens on loopback only. Stop it with Ctrl+C.""",
                environment.getProperty("local.server.port"),
                Arrays.stream(DemoAccount.values())
                        .map(DemoAccount::getUsername)
                        .collect(Collectors.joining(", ")),
                DemoAccount.PASSWORD,
                environment.getProperty("campus.sign-in.issuer", "the demo itself"));
    }
}
