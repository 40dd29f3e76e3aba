package org.kommunalcampus.web.catalogue;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.catalogue.search.ModuleHits;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.competence.CompetenceView;
import org.kommunalcampus.competence.Competences;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.topics.TopicWishes;
import org.kommunalcampus.web.catalogue.CataloguePage.Nearest;
import org.springframework.stereotype.Component;

/** Words the competences that are offered where the search found nothing, with the wishes of who asks. */
@Component
@RequiredArgsConstructor
class NearestTopics {

    private final Competences competences;
    private final TopicWishes wishes;

    List<Nearest> of(ModuleHits hits, Caller caller, Locale locale) {
        if (hits.nearest().isEmpty()) {
            return List.of();
        }
        Collection<CompetenceView> found = competences.byId(hits.nearest()).values();
        boolean learner = caller.is(Role.LEARNER) && caller.member() != null;
        Set<CompetenceId> wished = learner ? wishes.of(caller) : Set.of();
        return found.stream()
                .map(competence -> new Nearest(
                        competence.id().toString(),
                        competence.name().in(locale),
                        competence.areaName() == null
                                ? ""
                                : competence.areaName().in(locale),
                        CatalogueFilter.PATH + "?competence=" + competence.id(),
                        learner,
                        wished.contains(competence.id())))
                .toList();
    }
}
