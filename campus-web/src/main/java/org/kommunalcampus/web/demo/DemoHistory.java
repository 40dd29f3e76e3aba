package org.kommunalcampus.web.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.Modules;
import org.kommunalcampus.provider.Providers;
import org.kommunalcampus.record.Completions;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.ProviderId;
import org.springframework.stereotype.Component;

/** What some of the demo's employees have completed already, so that records and attested levels have something to show. */
@Component
@RequiredArgsConstructor
class DemoHistory {

    private record Past(String personnelKey, String provider, String module, int daysAgo) {}

    private static final List<Past> PAST = List.of(
            new Past("D-0001", "zweiburgen", "ZB-125", 75),
            new Past("D-0001", "odenwaldtor", "OT-01", 190),
            new Past("D-0002", "bergstrassenblick", "FB-01", 400),
            new Past("D-0003", "falkenried", "AF-08", 60),
            new Past("D-0004", "neckartal", "HN-01", 130),
            new Past("D-0006", "odenwaldtor", "OT-18", 45));

    private final DemoRegion region;
    private final Providers providers;
    private final Modules modules;
    private final Completions completions;
    private final Clock clock;

    void load(Caller caller) {
        for (Past past : PAST) {
            var provider = providers.byCode(past.provider()).orElseThrow().id();
            completions.record(
                    caller,
                    region.colleague(past.personnelKey()).id(),
                    module(provider, past.module()),
                    LocalDate.now(clock).minusDays(past.daysAgo()),
                    "Teilnahmebescheinigung");
        }
    }

    private ModuleId module(ProviderId provider, String externalId) {
        return modules.byExternalId(provider, externalId)
                .orElseThrow(() -> new IllegalStateException("no module " + externalId));
    }
}
