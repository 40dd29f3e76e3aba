package org.kommunalcampus.learning;

import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.Format;
import org.kommunalcampus.catalogue.ModuleCard;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.ModuleState;
import org.kommunalcampus.catalogue.ModuleView;
import org.kommunalcampus.catalogue.Modules;
import org.kommunalcampus.catalogue.SessionId;
import org.kommunalcampus.catalogue.SessionState;
import org.kommunalcampus.catalogue.Sessions;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.Refused;
import org.springframework.stereotype.Component;

/** What can be booked: an offered module, with one of its sessions where people meet in person and dates are set. */
@Component
@RequiredArgsConstructor
class BookingRules {

    private final Modules modules;
    private final Sessions sessions;

    /** The module; throws {@link Refused} with the rule that is broken. Whether the session has a seat is seen when it is taken. */
    ModuleView check(ModuleId module, @Nullable SessionId session) {
        ModuleView offered = offered(module);
        if (session == null) {
            if (meetsInPerson(offered)) {
                throw new Refused("session-required", "module " + module + " is booked with one of its sessions");
            }
        } else if (!sessions.find(session).module().equals(module)) {
            throw new Refused("session-of-other-module", "session " + session + " is not one of module " + module);
        }
        return offered;
    }

    private static boolean meetsInPerson(ModuleView module) {
        return module.format() != Format.ONLINE
                && module.sessions().stream().anyMatch(session -> session.state() == SessionState.PLANNED);
    }

    /** A draft is nobody's business; what was offered once is refused with the reason. */
    private ModuleView offered(ModuleId module) {
        try {
            return modules.find(module);
        } catch (NotFound notOffered) {
            ModuleCard known = modules.cards(List.of(module)).get(module);
            if (known == null || known.state() == ModuleState.DRAFT) {
                throw notOffered;
            }
            throw new Refused("module-not-offered", "module " + module + " is not offered today");
        }
    }
}
