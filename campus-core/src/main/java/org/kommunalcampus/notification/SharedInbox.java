package org.kommunalcampus.notification;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.ProviderId;
import org.kommunalcampus.shared.Role;

/**
 * Where several people share their messages: whoever reads one has read it for all.
 *
 * @param key how it is stored
 */
public record SharedInbox(String key) {

    private static final String HR = "hr:";

    /** Everybody who works in the Beirat. */
    public static final SharedInbox BEIRAT = new SharedInbox("beirat");

    /** Everybody who works for the provider. */
    public static SharedInbox of(ProviderId provider) {
        return new SharedInbox("provider:" + provider);
    }

    /** Everybody who works in the municipality's HR. */
    public static SharedInbox hr(MunicipalityId municipality) {
        return new SharedInbox(HR + municipality);
    }

    /** The municipality whose HR shares this one. */
    public Optional<MunicipalityId> municipality() {
        return key.startsWith(HR) ? Optional.of(MunicipalityId.of(key.substring(HR.length()))) : Optional.empty();
    }

    /** The desks at which somebody works. */
    static List<SharedInbox> of(Caller caller) {
        List<SharedInbox> desks = new ArrayList<>();
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
