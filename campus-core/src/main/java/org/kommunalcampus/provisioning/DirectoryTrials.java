package org.kommunalcampus.provisioning;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.Evaluation;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.shared.Times;
import org.kommunalcampus.shared.UseCase;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.transaction.annotation.Transactional;

/**
 * What directories on trial believe to have made. A directory goes on with the ids that it got; without this, all that follows a person whom the trial would
 * have admitted came back as a fault, and HR could not see what the directory will do.
 */
@UseCase
@RequiredArgsConstructor
public class DirectoryTrials {

    /** So many people are kept for one access; more than any municipality of the region has. */
    static final int MOST_PEOPLE = 20_000;

    /** So many units, each with the ids of all its people. */
    static final int MOST_UNITS = 1_000;

    /** Characters of what is kept of a person. */
    static final int LONGEST_PERSON = 16_000;

    /** Characters of what is kept of a unit: some thousand people. */
    static final int LONGEST_UNIT = 400_000;

    private static final Sort BY_ID = Sort.by("id");

    private final DirectoryTrialRepository trials;
    private final Clock clock;

    /** Keeps it, in place of what was kept of it before; refused {@code too-many} beyond a bound. */
    public void keep(Caller caller, DirectoryEntrance entrance, TrialRecord kept) {
        caller.requireAffiliation(entrance.municipality(), Role.HR);
        boolean isPerson = kept.kind() == DirectoryEntryKind.PERSON;
        if (kept.document().length() > (isPerson ? LONGEST_PERSON : LONGEST_UNIT)) {
            throw new Refused("too-many", "a trial keeps no more of one than some thousand people");
        }
        Optional<DirectoryTrial> known =
                trials.findByIdAndAccessIdAndKind(kept.id(), entrance.access().value(), kept.kind());
        if (known.isPresent()) {
            known.get().take(kept, Times.now(clock));
        } else if (trials.countByAccessIdAndKind(entrance.access().value(), kept.kind())
                < (isPerson ? MOST_PEOPLE : MOST_UNITS)) {
            trials.save(new DirectoryTrial(entrance, kept, Times.now(clock)));
        } else {
            throw new Refused("too-many", "the trial keeps no more");
        }
    }

    /** What this access believes to have made under the id. */
    @Transactional(readOnly = true)
    @Evaluation(value = "staff", readers = Role.HR, alwaysOn = Evaluation.OWN_STATEMENT)
    public Optional<TrialRecord> find(Caller caller, DirectoryEntrance entrance, DirectoryEntryKind kind, UUID id) {
        caller.requireAffiliation(entrance.municipality(), Role.HR);
        return trials.findByIdAndAccessIdAndKind(id, entrance.access().value(), kind)
                .map(DirectoryTrial::view);
    }

    /** What this access believes to have made under the name. */
    @Transactional(readOnly = true)
    @Evaluation(value = "staff", readers = Role.HR, alwaysOn = Evaluation.OWN_STATEMENT)
    public List<TrialRecord> named(Caller caller, DirectoryEntrance entrance, DirectoryEntryKind kind, String name) {
        caller.requireAffiliation(entrance.municipality(), Role.HR);
        return trials.findByAccessIdAndKindAndName(entrance.access().value(), kind, name).stream()
                .map(DirectoryTrial::view)
                .toList();
    }

    /** What this access believes to have made under the directory's own id. */
    @Transactional(readOnly = true)
    @Evaluation(value = "staff", readers = Role.HR, alwaysOn = Evaluation.OWN_STATEMENT)
    public List<TrialRecord> byExternalId(
            Caller caller, DirectoryEntrance entrance, DirectoryEntryKind kind, String externalId) {
        caller.requireAffiliation(entrance.municipality(), Role.HR);
        return trials.findByAccessIdAndKindAndExternalId(entrance.access().value(), kind, externalId).stream()
                .map(DirectoryTrial::view)
                .toList();
    }

    /** A page of what this access believes to have made, by id. */
    @Transactional(readOnly = true)
    @Evaluation(value = "staff", readers = Role.HR, alwaysOn = Evaluation.OWN_STATEMENT)
    public Page<TrialRecord> page(Caller caller, DirectoryEntrance entrance, DirectoryEntryKind kind, Pageable page) {
        caller.requireAffiliation(entrance.municipality(), Role.HR);
        return trials.findByAccessIdAndKind(
                        entrance.access().value(),
                        kind,
                        PageRequest.of(page.getPageNumber(), page.getPageSize(), BY_ID))
                .map(DirectoryTrial::view);
    }

    /** Those of the ids under which this access believes to have made something. */
    @Transactional(readOnly = true)
    @Evaluation(value = "staff", readers = Role.HR, alwaysOn = Evaluation.OWN_STATEMENT)
    public Set<UUID> among(Caller caller, DirectoryEntrance entrance, DirectoryEntryKind kind, Collection<UUID> ids) {
        caller.requireAffiliation(entrance.municipality(), Role.HR);
        return ids.isEmpty()
                ? Set.of()
                : Set.copyOf(trials.findIdsAmong(entrance.access().value(), kind, ids));
    }

    /** All that this access believes to have made, by id; refused {@code too-many} where that is more than can be looked through. */
    @Transactional(readOnly = true)
    @Evaluation(value = "staff", readers = Role.HR, alwaysOn = Evaluation.OWN_STATEMENT)
    public List<TrialRecord> all(Caller caller, DirectoryEntrance entrance, DirectoryEntryKind kind) {
        caller.requireAffiliation(entrance.municipality(), Role.HR);
        if (trials.countByAccessIdAndKind(entrance.access().value(), kind) > DirectoryPeople.MOST) {
            throw new Refused("too-many", "more than " + DirectoryPeople.MOST + " cannot be looked through");
        }
        return trials.findByAccessIdAndKindOrderById(entrance.access().value(), kind).stream()
                .map(DirectoryTrial::view)
                .toList();
    }

    /** Forgets it. */
    public void drop(Caller caller, DirectoryEntrance entrance, DirectoryEntryKind kind, UUID id) {
        caller.requireAffiliation(entrance.municipality(), Role.HR);
        trials.findByIdAndAccessIdAndKind(id, entrance.access().value(), kind).ifPresent(trials::delete);
    }
}
