package org.kommunalcampus.provisioning;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.Evaluation;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.shared.Times;
import org.kommunalcampus.shared.UseCase;
import org.springframework.transaction.annotation.Transactional;

/**
 * What directories on trial believe to have made. A directory goes on with the ids that it got; without this, all that follows a person whom the trial would
 * have admitted came back as a fault, and HR could not see what the directory will do.
 */
@UseCase
@RequiredArgsConstructor
public class DirectoryTrials {

    /** So much is kept for one access; more people than any municipality of the region has. */
    static final int MOST = 20_000;

    private final DirectoryTrialRepository trials;
    private final Clock clock;

    /** Keeps it, in place of what was kept of it before; refused {@code too-many} beyond a bound. */
    public void keep(Caller caller, DirectoryEntrance entrance, TrialRecord kept) {
        caller.requireAffiliation(entrance.municipality(), Role.HR);
        Optional<DirectoryTrial> known =
                trials.findByIdAndAccessIdAndKind(kept.id(), entrance.access().value(), kept.kind());
        if (known.isPresent()) {
            known.get().take(kept, Times.now(clock));
        } else if (trials.countByAccessId(entrance.access().value()) < MOST) {
            trials.save(new DirectoryTrial(entrance, kept, Times.now(clock)));
        } else {
            throw new Refused("too-many", "a trial keeps at most " + MOST);
        }
    }

    /** What this access believes to have made under the id. */
    @Transactional(readOnly = true)
    @Evaluation(value = "staff", readers = Role.HR, alwaysOn = Evaluation.OWN_STATEMENT)
    public Optional<TrialRecord> find(Caller caller, DirectoryEntrance entrance, EntryKind kind, UUID id) {
        caller.requireAffiliation(entrance.municipality(), Role.HR);
        return trials.findByIdAndAccessIdAndKind(id, entrance.access().value(), kind)
                .map(DirectoryTrial::view);
    }

    /** What this access believes to have made under the name. */
    @Transactional(readOnly = true)
    @Evaluation(value = "staff", readers = Role.HR, alwaysOn = Evaluation.OWN_STATEMENT)
    public List<TrialRecord> named(Caller caller, DirectoryEntrance entrance, EntryKind kind, String name) {
        caller.requireAffiliation(entrance.municipality(), Role.HR);
        return trials.findByAccessIdAndKindAndName(entrance.access().value(), kind, name).stream()
                .map(DirectoryTrial::view)
                .toList();
    }

    /** All that this access believes to have made, by id. */
    @Transactional(readOnly = true)
    @Evaluation(value = "staff", readers = Role.HR, alwaysOn = Evaluation.OWN_STATEMENT)
    public List<TrialRecord> all(Caller caller, DirectoryEntrance entrance, EntryKind kind) {
        caller.requireAffiliation(entrance.municipality(), Role.HR);
        return trials.findByAccessIdAndKindOrderById(entrance.access().value(), kind).stream()
                .map(DirectoryTrial::view)
                .toList();
    }

    /** Forgets it. */
    public void drop(Caller caller, DirectoryEntrance entrance, EntryKind kind, UUID id) {
        caller.requireAffiliation(entrance.municipality(), Role.HR);
        trials.findByIdAndAccessIdAndKind(id, entrance.access().value(), kind).ifPresent(trials::delete);
    }
}
