package org.kommunalcampus.discussion;

import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.organisation.Members;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.Stale;
import org.springframework.stereotype.Component;

/** Knows how people and providers appear in the conversations about a module. */
@Component
@RequiredArgsConstructor
class Authors {

    private static final int ATTEMPTS = 20;

    private final DiscussionAuthorRepository authors;
    private final Members members;

    /** How this one appears, if it was ever asked. */
    Optional<DiscussionAuthor> find(BoardParticipant participant) {
        return participant.member() == null
                ? authors.findByModuleIdAndProviderId(
                        participant.moduleId().value(),
                        participant.module().provider().value())
                : find(participant.moduleId().value(), participant.member());
    }

    /**
     * How this one appears from now on: a provider by its name, a learner as chosen before.
     *
     * @param wish what a learner chooses now, {@code null} to leave it as it is, at first by a pseudonym
     */
    DiscussionAuthor of(BoardParticipant participant, @Nullable Appearance wish) {
        MemberId member = participant.member();
        if (member != null) {
            return of(participant.moduleId().value(), member, wish);
        }
        UUID provider = participant.module().provider().value();
        String name = participant.module().providerName();
        DiscussionAuthor author = find(participant).orElseGet(() -> {
            authors.storeNew(id(), participant.moduleId().toString(), null, provider.toString(), null, name);
            return find(participant).orElseThrow();
        });
        author.appear(name);
        return author;
    }

    /** The same for a learner. */
    DiscussionAuthor of(UUID module, MemberId person, @Nullable Appearance wish) {
        DiscussionAuthor author = find(module, person).orElseGet(() -> create(module, person));
        if (wish != null) {
            author.appear(wish, members.find(person));
        }
        return author;
    }

    /** How this learner appears, if the learner was ever asked. */
    Optional<DiscussionAuthor> find(UUID module, MemberId person) {
        return authors.findByModuleIdAndMemberId(module, person.value());
    }

    /** Two requests at the same moment find the one that was stored first; a pseudonym that is taken is tried with a number. */
    private DiscussionAuthor create(UUID module, MemberId person) {
        UUID id = UUID.randomUUID();
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            String alias = Pseudonyms.of(id, attempt);
            authors.storeNew(id.toString(), module.toString(), person.toString(), null, alias, alias);
            Optional<DiscussionAuthor> stored = find(module, person);
            if (stored.isPresent()) {
                return stored.get();
            }
        }
        throw new Stale(0, ATTEMPTS);
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }
}
