package org.kommunalcampus.admission;

import java.time.Clock;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.shared.Times;
import org.kommunalcampus.shared.UseCase;
import org.springframework.transaction.annotation.Transactional;

/** Whether HR of a municipality still wants to be shown what to do first. */
@UseCase
@RequiredArgsConstructor
public class Welcome {

    private final WelcomeDismissalRepository dismissals;
    private final Clock clock;

    /** Whether somebody of HR has put it away. */
    @Transactional(readOnly = true)
    public boolean isDismissed(Caller caller) {
        return dismissals.existsById(town(caller).value());
    }

    /** Puts it away for all of the municipality's HR. */
    public void dismiss(Caller caller) {
        MunicipalityId town = town(caller);
        if (!dismissals.existsById(town.value())) {
            dismissals.save(new WelcomeDismissal(town, Times.now(clock)));
        }
    }

    private static MunicipalityId town(Caller caller) {
        caller.requireAnyRole(Role.HR);
        return caller.requireMunicipality();
    }
}
