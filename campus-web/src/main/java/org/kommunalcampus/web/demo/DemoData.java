package org.kommunalcampus.web.demo;

import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.kommunalcampus.competence.Frameworks;
import org.kommunalcampus.organisation.Caller;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Fills an empty database with the demo, all or nothing; a database that holds the first framework is left alone. */
@Slf4j
@Component
@Profile("demo")
@Order(Ordered.HIGHEST_PRECEDENCE)
@RequiredArgsConstructor
class DemoData implements ApplicationRunner {

    private static final String FIRST = "DIGCOMP30";

    private final Frameworks frameworks;
    private final DemoRegion region;
    private final DemoProfiles profiles;
    private final DemoCatalogue catalogue;
    private final DemoSignIns signIns;
    private final DemoHistory history;
    private final TransactionTemplate transaction;

    @Override
    public void run(ApplicationArguments arguments) {
        if (frameworks.byCode(FIRST).isPresent()) {
            return;
        }
        log.info("Filling the database with the demo");
        Caller caller = Caller.system("demo");
        transaction.executeWithoutResult(status -> {
            region.load(caller);
            catalogue.load(caller);
            profiles.load(caller);
            signIns.load(caller);
            history.load(caller);
        });
    }
}
