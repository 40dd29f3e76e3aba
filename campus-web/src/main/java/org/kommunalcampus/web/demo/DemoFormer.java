package org.kommunalcampus.web.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.Modules;
import org.kommunalcampus.organisation.Activations;
import org.kommunalcampus.organisation.Identities;
import org.kommunalcampus.organisation.MemberRow;
import org.kommunalcampus.organisation.MemberView;
import org.kommunalcampus.organisation.StaffRegister;
import org.kommunalcampus.provider.Providers;
import org.kommunalcampus.record.Completions;
import org.kommunalcampus.shared.Caller;
import org.springframework.stereotype.Component;

/** Somebody who has left with a code to take along, and has entered it: the account shows what stays after the employment. */
@Component
@RequiredArgsConstructor
class DemoFormer {

    private static final String KEY = "MA-9001";

    private record Past(String provider, String module, int daysAgo) {}

    private static final List<Past> PAST = List.of(
            new Past("zweiburgen", "ZB-125", 310),
            new Past("odenwaldtor", "OT-01", 250),
            new Past("neckartal", "HN-01", 120));

    private final DemoRegion region;
    private final StaffRegister staffRegister;
    private final Activations activations;
    private final Identities identities;
    private final Providers providers;
    private final Modules modules;
    private final Completions completions;
    private final Clock clock;

    void load(Caller caller) {
        LocalDate today = LocalDate.now(clock);
        var home = region.home();
        var account = DemoAccount.EHEMALIGE.identity();
        staffRegister.importMembers(
                caller,
                home,
                List.of(new MemberRow(
                        KEY, "Petra", "Sandmann", "petra.sandmann@weinheim.example.org", "32", null, "1994-04-01")));
        MemberView person = region.colleague(KEY);
        if (person.leftOn() == null) {
            PAST.forEach(past -> completions.record(
                    caller, person.id(), module(past), today.minusDays(past.daysAgo()), "Teilnahmebescheinigung"));
            staffRegister.leave(caller, home, person.id(), today.minusDays(30), person.version());
        }
        identities.register(caller, account, person.fullName(), Set.of(), null, null);
        Caller signedIn = identities.callerOf(account).orElseThrow();
        if (signedIn.former() == null) {
            String code = activations.printForLeaving(caller, home, person.id()).code();
            activations.redeem(signedIn, KEY, code);
        }
    }

    private ModuleId module(Past past) {
        var provider = providers.byCode(past.provider()).orElseThrow().id();
        return modules.byExternalId(provider, past.module()).orElseThrow();
    }
}
