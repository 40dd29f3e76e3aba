package org.kommunalcampus.web.demo;

import lombok.RequiredArgsConstructor;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.talk.TalkIntervals;
import org.kommunalcampus.talk.TalkPolicies;
import org.springframework.stereotype.Component;

/** The demo's municipality owes its tariff employees a talk each year, its civil servants every second year. */
@Component
@RequiredArgsConstructor
class DemoTalks {

    private static final String HEAD = "D-0002";
    private static final int YEAR = 12;

    private final DemoRegion region;
    private final TalkPolicies policies;

    void load(Caller caller) {
        MunicipalityId town = region.colleague(HEAD).municipality();
        if (policies.of(caller, town).version() == 0) {
            policies.change(caller, town, new TalkIntervals(YEAR, 2 * YEAR, null), 0);
        }
    }
}
