package org.kommunalcampus.topics;

import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.competence.Competences;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.shared.UseCase;
import org.springframework.transaction.annotation.Transactional;

/** Competences for which learners wish to be offered modules. The next count of demand counts them like gaps, see {@link DemandCount}. */
@UseCase
@RequiredArgsConstructor
public class TopicWishes {

    private static final int MOST = 50;

    private final TopicWishStore store;
    private final Competences competences;

    /** What the caller wishes. */
    @Transactional(readOnly = true)
    public Set<CompetenceId> of(Caller caller) {
        return store.of(learner(caller));
    }

    /** TopicWishes modules for a competence; does nothing where the caller does so already. Throws {@link NotFound} and, beyond fifty, {@link Refused}. */
    public void wish(Caller caller, CompetenceId competence) {
        MemberId person = learner(caller);
        competences.find(competence);
        Set<CompetenceId> before = store.of(person);
        if (before.contains(competence)) {
            return;
        }
        if (before.size() >= MOST) {
            throw new Refused("too-many-wishes", "at most " + MOST + " wishes at a time");
        }
        store.add(person, competence);
    }

    /** Takes a wish back; does nothing where there is none. */
    public void withdraw(Caller caller, CompetenceId competence) {
        store.remove(learner(caller), competence);
    }

    private static MemberId learner(Caller caller) {
        caller.requireAnyRole(Role.LEARNER);
        return caller.requireMember();
    }
}
