package org.kommunalcampus.catalogue.search;

import java.time.Clock;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.shared.Open;
import org.kommunalcampus.shared.UseCase;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Finds modules that the public may see. */
@UseCase
@RequiredArgsConstructor
public class ModuleSearch {

    private final IndexKeeper keeper;
    private final SynonymKeeper synonyms;
    private final CompetenceKeeper competences;
    private final Clock clock;

    /** One page of hits with facets. Any text is allowed as words; no words find all modules. */
    @Open("offered modules are public")
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public ModuleHits find(ModuleQuery query) {
        ModuleIndex index = keeper.current();
        return new HitFinder(index, synonyms.current(index), competences.current(index), clock).find(query);
    }
}
