package org.kommunalcampus.catalogue.search;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.catalogue.ModuleCard;
import org.kommunalcampus.catalogue.ModuleId;
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

    /** Those of the modules that the public may see, from memory: as new as what is found. Others are missing. */
    @Open("offered modules are public")
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Map<ModuleId, ModuleCard> cards(Collection<ModuleId> ids) {
        Instant now = clock.instant();
        return keeper.current().search(searcher -> {
            Map<ModuleId, ModuleCard> found = new HashMap<>();
            for (ModuleId id : ids) {
                ModuleSearcher.Indexed module = searcher.entry(id);
                if (module != null) {
                    found.put(id, module.entry().card(module.objective(), now));
                }
            }
            return found;
        });
    }

    /** One page of hits with facets. Any text is allowed as words; no words find all modules. */
    @Open("offered modules are public")
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public ModuleHits find(ModuleQuery query) {
        ModuleIndex index = keeper.current();
        return new HitFinder(index, synonyms.current(index), competences.current(index), clock).find(query);
    }
}
