package org.kommunalcampus.web.demo;

import java.util.List;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.admission.NewApplication;
import org.kommunalcampus.admission.TownApplications;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.web.shipped.OfficialList;
import org.springframework.stereotype.Component;

/** A municipality that asks to take part, for the operator to decide about. */
@Component
@RequiredArgsConstructor
class DemoAdmission {

    private static final String LADENBURG = "08226038";
    private static final String DOMAIN = "ladenburg.example";

    private final TownApplications applications;
    private final OfficialList official;

    void load(Caller caller) {
        official.byAgs(LADENBURG)
                .ifPresent(town -> applications.note(
                        caller,
                        new NewApplication(
                                "Clara Vogt",
                                "clara.vogt@" + DOMAIN,
                                "Henning",
                                "Marx",
                                "henning.marx@" + DOMAIN,
                                "P-1",
                                List.of(DOMAIN),
                                true,
                                Locale.GERMAN),
                        town));
    }
}
