package org.kommunalcampus.competence;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.LocalizedText;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.Open;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.shared.UseCase;
import org.springframework.transaction.annotation.Transactional;

/** Single competences, whatever framework they come from. Reading takes one small query, because they are held in memory. */
@UseCase
@RequiredArgsConstructor
public class Competences {

    private final CompetenceIndex index;
    private final EscoSkills escoSkills;

    /** The competence; throws {@link NotFound}. */
    @Open("frameworks are published")
    @Transactional(readOnly = true)
    public CompetenceView find(CompetenceId id) {
        return details(id).competence();
    }

    /** The competence with its level texts, outcomes and links; throws {@link NotFound}. */
    @Open("frameworks are published")
    @Transactional(readOnly = true)
    public CompetenceDetails details(CompetenceId id) {
        return Optional.ofNullable(index.current().competences().get(id))
                .orElseThrow(() -> new NotFound("competence", id));
    }

    /** The competences among the ids that exist, retired ones too. */
    @Open("frameworks are published")
    @Transactional(readOnly = true)
    public Map<CompetenceId, CompetenceView> byId(Collection<CompetenceId> ids) {
        var known = index.current().competences();
        Map<CompetenceId, CompetenceView> found = new LinkedHashMap<>();
        for (CompetenceId id : ids) {
            CompetenceDetails details = known.get(id);
            if (details != null) {
                found.put(id, details.competence());
            }
        }
        return found;
    }

    /** The URIs by which others know each of the competences, those that have any. */
    @Open("frameworks are published")
    @Transactional(readOnly = true)
    public Map<CompetenceId, List<String>> links(Collection<CompetenceId> ids) {
        var known = index.current().competences();
        Map<CompetenceId, List<String>> links = new HashMap<>();
        for (CompetenceId id : ids) {
            CompetenceDetails details = known.get(id);
            if (details != null && !details.links().isEmpty()) {
                links.put(id, List.copyOf(details.links()));
            }
        }
        return links;
    }

    /** The highest level of each of the competences on the scale of its framework; those that do not exist are missing. */
    @Open("frameworks are published")
    @Transactional(readOnly = true)
    public Map<CompetenceId, Integer> highestLevels(Collection<CompetenceId> ids) {
        CompetenceImage image = index.current();
        Map<CompetenceId, Integer> highest = new LinkedHashMap<>();
        for (CompetenceId id : ids) {
            Optional.ofNullable(image.competences().get(id))
                    .map(details -> image.frameworks().get(details.competence().framework()))
                    .ifPresent(framework -> highest.put(id, framework.levels()));
        }
        return highest;
    }

    /** The competence that a reference without level names, e.g. {@code DIGCOMP30:1.1}; retired ones too. */
    @Open("frameworks are published")
    @Transactional(readOnly = true)
    public Optional<CompetenceId> resolve(String reference) {
        return Optional.ofNullable(resolveAll(Set.of(reference)).get(reference));
    }

    /** As {@link #resolve} for many at once; unknown references are not in the answer. */
    @Open("frameworks are published")
    @Transactional(readOnly = true)
    public Map<String, CompetenceId> resolveAll(Collection<String> references) {
        var known = index.current().byReference();
        Map<String, CompetenceId> found = new HashMap<>();
        for (String reference : references) {
            CompetenceId id = known.get(CompetenceReference.fold(reference));
            if (id != null) {
                found.put(reference, id);
            }
        }
        return found;
    }

    /**
     * As {@link #resolveAll}, and by the name of a current competence in either language, whatever its capitals and umlauts; a name that several competences have
     * is not in the answer.
     */
    @Open("frameworks are published")
    @Transactional(readOnly = true)
    public Map<String, CompetenceId> named(Collection<String> names) {
        CompetenceImage image = index.current();
        Map<String, CompetenceId> found = new HashMap<>(resolveAll(names));
        for (String name : names) {
            List<CompetenceId> same = image.byName(name);
            if (same.size() == 1) {
                found.putIfAbsent(name, same.getFirst());
            }
        }
        return found;
    }

    /** The current competences that carry each of the URIs as a link, and the skill of ESCO that it names; unknown URIs are not in the answer. */
    @Open("frameworks are published")
    @Transactional(readOnly = true)
    public Map<String, List<CompetenceId>> byLink(Collection<String> uris) {
        var known = index.current().byLink();
        Map<String, List<CompetenceId>> found = new HashMap<>();
        for (String uri : uris) {
            List<CompetenceId> linked =
                    CompetenceLinks.normal(uri).map(known::get).orElse(null);
            if (linked != null) {
                found.put(uri, List.copyOf(linked));
            }
        }
        return found;
    }

    /**
     * Makes sure that these skills of ESCO are competences; known ones keep their names. URIs that are not ESCO's are left out of the answer, which has
     * the URIs as they were given. Publishes nothing, since nothing can ask for a skill that did not exist.
     *
     * @param labels the name of each skill by its URI
     */
    public Map<String, CompetenceId> ensureEsco(Caller caller, Map<String, LocalizedText> labels) {
        caller.requireAnyRole(Role.PROVIDER, Role.OPERATOR);
        return escoSkills.ensure(labels);
    }
}
