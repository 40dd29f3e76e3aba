package org.kommunalcampus.discussion;

import lombok.RequiredArgsConstructor;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.UseCase;
import org.springframework.transaction.annotation.Transactional;

/** How people appear in the conversations about a module: by a pseudonym unless they say otherwise, and everywhere the same, in forums and learning groups. */
@UseCase
@RequiredArgsConstructor
public class Appearances {

    private final BoardAccess access;
    private final Authors authors;

    /** How the caller appears; {@link NotFound} unless the caller takes part as a learner, or has taken part. */
    @Transactional(readOnly = true)
    public AppearanceView of(Caller caller, ModuleId module) {
        return authors.find(module.value(), known(caller, module))
                .map(author ->
                        new AppearanceView(author.appearance(), author.view().name()))
                .orElse(new AppearanceView(null, null));
    }

    /** Has the caller appear so from now on, above what was written before, too. */
    public void choose(Caller caller, ModuleId module, Appearance appearance) {
        authors.of(module.value(), known(caller, module), appearance);
    }

    /** Who has ever appeared may take the name back, whether they still take part or not. */
    private MemberId known(Caller caller, ModuleId module) {
        MemberId person = caller.requireMember();
        if (authors.find(module.value(), person).isEmpty()) {
            access.learner(caller, module);
        }
        return person;
    }
}
