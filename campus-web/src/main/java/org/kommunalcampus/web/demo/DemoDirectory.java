package org.kommunalcampus.web.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.organisation.MemberView;
import org.kommunalcampus.provisioning.DirectoryAccesses;
import org.kommunalcampus.provisioning.DirectoryAct;
import org.kommunalcampus.provisioning.DirectoryChange;
import org.kommunalcampus.provisioning.DirectoryEntrance;
import org.kommunalcampus.provisioning.DirectoryLog;
import org.kommunalcampus.provisioning.NewStep;
import org.kommunalcampus.shared.Caller;
import org.springframework.stereotype.Component;

/** A directory on trial in the town of the demo's HR, with what it would have done. Nobody has its key. */
@Component
@RequiredArgsConstructor
class DemoDirectory {

    private static final String LABEL = "Entra ID";
    private static final int MONTHS = 11;

    private final DemoRegion region;
    private final DirectoryAccesses accesses;
    private final DirectoryLog log;
    private final Clock clock;

    void load(Caller caller) {
        MemberView one = region.colleague("D-0002");
        MemberView other = region.colleague("D-0003");
        String key = accesses.issue(
                        caller, one.municipality(), LABEL, LocalDate.now(clock).plusMonths(MONTHS))
                .key();
        DirectoryEntrance entrance = accesses.open(key).orElseThrow();
        note(entrance, step(DirectoryAct.CHANGED, one, change("email", "", "neu@stadt.example"), null));
        note(entrance, step(DirectoryAct.LEFT, other, change("active", "x", ""), null));
        note(entrance, step(DirectoryAct.NOTHING, one, null, "unknown-unit"));
        note(
                entrance,
                new NewStep(DirectoryAct.REFUSED, null, "Scanner Rathaus (scanner)", List.of(), "invalid-email", null));
        note(
                entrance,
                new NewStep(
                        DirectoryAct.JOINED,
                        null,
                        "Mira Sommer (4711)",
                        List.of(
                                change("personnelKey", "", "4711"),
                                change("givenName", "", "Mira"),
                                change("familyName", "", "Sommer")),
                        null,
                        null));
    }

    private void note(DirectoryEntrance entrance, NewStep step) {
        log.note(entrance.caller(), entrance, step);
    }

    private static NewStep step(
            DirectoryAct act, MemberView person, @Nullable DirectoryChange change, @Nullable String hint) {
        return new NewStep(
                act,
                person.id(),
                person.fullName() + " (" + person.personnelKey() + ")",
                change == null ? List.of() : List.of(change),
                hint,
                null);
    }

    private static DirectoryChange change(String field, String before, String after) {
        return new DirectoryChange(field, before, after);
    }
}
