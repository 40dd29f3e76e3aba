package org.kommunalcampus.exchange;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.competence.Competences;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.LocalizedText;
import org.springframework.stereotype.Component;

/**
 * Finds the competences that files name, for all rows of a file at once. A skill of ESCO that nobody has named before becomes a competence, unless
 * nothing shall be stored.
 */
@Component
@RequiredArgsConstructor
class SkillSearch {

    private static final String ESCO_SKILL = "data.europa.eu/esco/skill/";

    private final Competences competences;

    /** The competences found, by what the file calls them. */
    record Found(Map<String, CompetenceId> byReference, Map<String, List<CompetenceId>> byUri) {

        List<CompetenceId> of(SkillReference skill) {
            for (String reference : skill.references()) {
                CompetenceId id = byReference.get(reference);
                if (id != null) {
                    return List.of(id);
                }
            }
            return skill.uri() == null ? List.of() : byUri.getOrDefault(skill.uri(), List.of());
        }
    }

    /** Whether the address is that of a skill of ESCO. */
    static boolean isEsco(String uri) {
        return uri.contains(ESCO_SKILL);
    }

    Found find(Caller caller, Collection<ModuleRow> rows, boolean store) {
        Set<String> references = new LinkedHashSet<>();
        Map<String, LocalizedText> labels = new LinkedHashMap<>();
        rows.stream()
                .flatMap(row -> Stream.concat(row.teaches().stream(), row.requires().stream()))
                .forEach(skill -> {
                    references.addAll(skill.references());
                    if (skill.uri() != null) {
                        labels.putIfAbsent(skill.uri(), skill.label());
                    }
                });
        Map<String, List<CompetenceId>> byUri = new HashMap<>(competences.byLink(labels.keySet()));
        if (store) {
            Map<String, LocalizedText> unknown = new LinkedHashMap<>(labels);
            unknown.keySet().removeIf(uri -> byUri.containsKey(uri) || !isEsco(uri));
            competences.ensureEsco(caller, unknown).forEach((uri, id) -> byUri.put(uri, List.of(id)));
        }
        return new Found(competences.resolveAll(references), byUri);
    }
}
