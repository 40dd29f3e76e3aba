package org.kommunalcampus.curriculum;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.curriculum.engine.plan.Entry;
import org.kommunalcampus.curriculum.engine.plan.Stage;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.shared.Stale;
import org.kommunalcampus.shared.UseCase;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Learners accept the current stage of their path: what it holds stays, on its days, until something that has a name moves it. */
@UseCase
@RequiredArgsConstructor
public class Acceptances {

    private final Curricula curricula;
    private final AcceptedStages accepted;
    private final StageCopies copies;
    private final Staleness staleness;
    private final OwnTransaction transaction;
    private final Clock clock;

    /**
     * Accepts all entries of the current stage, in place of what was accepted before, and answers the curriculum that follows. Throws {@link Refused}
     * {@code nothing-to-accept} where the stage holds nothing.
     *
     * @param seenVersion the version of the curriculum that the learner has seen; {@link Stale} when it is another one by now. {@code null} accepts whatever it is
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public CurriculumView accept(Caller caller, MemberId member, @Nullable Long seenVersion) {
        caller.requireSelf(member);
        CurriculumView view = curricula.afterOwnChange(caller, Trigger.DECISION);
        if (seenVersion != null) {
            Stale.check(seenVersion, view.version());
        }
        List<Entry> entries = view.plan().entries();
        if (entries.isEmpty()) {
            throw new Refused("nothing-to-accept", "the stage of " + member + " holds no module");
        }
        LocalDate from = view.plan().stages().stream()
                .filter(sum -> sum.stage() == Stage.NOW)
                .findFirst()
                .orElseThrow()
                .from();
        transaction.run(() -> {
            accepted.accept(member, from, entries, clock.instant());
            staleness.mark(Trigger.DECISION, Set.of(member));
        });
        return curricula.afterOwnChange(caller, Trigger.DECISION);
    }

    /** Takes the acceptance back, and a copy that was given of it, and answers the curriculum that follows; does nothing where nothing was accepted. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public CurriculumView withdraw(Caller caller, MemberId member) {
        caller.requireSelf(member);
        transaction.run(() -> {
            if (accepted.withdraw(member)) {
                copies.withdraw(caller, member);
                staleness.mark(Trigger.DECISION, Set.of(member));
            }
        });
        return curricula.afterOwnChange(caller, Trigger.DECISION);
    }
}
