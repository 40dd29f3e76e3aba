package org.kommunalcampus.notification;

import java.util.ArrayList;
import java.util.List;
import org.kommunalcampus.organisation.Caller;
import org.kommunalcampus.organisation.MunicipalityId;
import org.kommunalcampus.organisation.ProviderId;
import org.kommunalcampus.organisation.Role;

/**
 * Where several people share their messages: whoever reads one has read it for all.
 *
 * @param key how it is stored
 */
public record Desk(String key) {

    /** Everybody who works in the Beirat. */
    public static final Desk BEIRAT = new Desk("beirat");

    /** Everybody who works for the provider. */
    public static Desk of(ProviderId provider) {
        return new Desk("provider:" + provider);
    }

    /** Everybody who works in the municipality's HR. */
    public static Desk hr(MunicipalityId municipality) {
        return new Desk("hr:" + municipality);
    }

    /** The desks at which somebody works. */
    static List<Desk> of(Caller caller) {
        List<Desk> desks = new ArrayList<>();
        if (caller.is(Role.PROVIDER) && caller.provider() != null) {
            desks.add(of(caller.provider()));
        }
        if (caller.is(Role.HR) && caller.municipality() != null) {
            desks.add(hr(caller.municipality()));
        }
        if (caller.is(Role.REVIEWER)) {
            desks.add(BEIRAT);
        }
        return List.copyOf(desks);
    }
}
