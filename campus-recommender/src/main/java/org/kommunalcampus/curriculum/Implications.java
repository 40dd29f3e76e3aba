package org.kommunalcampus.curriculum;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.audit.Audit;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.FieldChecks;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.Stale;
import org.kommunalcampus.shared.Times;
import org.kommunalcampus.shared.UseCase;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.annotation.Transactional;

/** Which competences include others, so that nobody is asked or taught what is known already. The operator edits them; every version is kept. */
@UseCase
@RequiredArgsConstructor
public class Implications {

    private static final int MOST_LINES = 2_000;

    private final StoredImplications stored;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /** What counts now. */
    @Transactional(readOnly = true)
    public ImplicationsVersion current(Caller caller) {
        caller.requireOperator();
        return stored.latest();
    }

    /**
     * Decides what counts from now on; all plans are looked at again. The same text once more decides nothing.
     *
     * @param text one line each, like {@code KOMMUNAL:DS4@5 > KOMMUNAL:DS3@4}
     * @throws Invalid naming the lines that say nothing, or name a competence that does not exist
     * @throws Stale where somebody else saved since {@code expectedVersion}
     */
    public ImplicationsVersion save(Caller caller, String text, long expectedVersion) {
        caller.requireOperator();
        ImplicationsVersion before = stored.latest();
        Stale.check(expectedVersion, before.version());
        var version = new ImplicationsVersion(
                before.version() + 1,
                text.strip(),
                Times.now(clock),
                Optional.ofNullable(caller.identity()).map(Objects::toString).orElse(caller.name()));
        check(version.lines().toList());
        if (version.lines().toList().equals(before.lines().toList())) {
            return before;
        }
        try {
            stored.add(version);
        } catch (DuplicateKeyException savedAtTheSameTime) {
            throw new Stale(before.version(), version.version());
        }
        audit.record(caller, "implications.saved", "implications", "all", "version " + version.version());
        events.publishEvent(new ImplicationsChanged(version.version()));
        return version;
    }

    private void check(List<String> lines) {
        var checks = new FieldChecks();
        if (lines.size() > MOST_LINES) {
            checks.reject("/text", "too-many", "At most " + MOST_LINES + " lines are kept.");
        }
        List<ImpliedLevel> stated = new ArrayList<>();
        lines.stream().flatMap(line -> ImpliedLevel.read(line).stream()).forEach(stated::add);
        Map<String, CompetenceId> known = stored.known(stated);
        for (String line : lines) {
            boolean isUnderstood = ImpliedLevel.read(line)
                    .filter(each -> known.containsKey(each.from()) && known.containsKey(each.to()))
                    .isPresent();
            if (!isUnderstood) {
                checks.reject("/text", "unknown-competence", "This line names no two competences with levels: " + line);
            }
        }
        checks.orThrow();
    }
}
