package org.kommunalcampus.competence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.shared.LocalizedText;
import org.springframework.stereotype.Component;

/** Takes skills of ESCO into their framework, which the migrations made, as offers name them. The code of such a competence is its URI. */
@Component
@RequiredArgsConstructor
class EscoSkills {

    /** Code of the framework. */
    static final String CODE = "ESCO";

    private static final int LONGEST_NAME = 500;

    private final FrameworkRepository frameworks;
    private final CompetenceRepository competences;
    private final CompetenceStateRepository states;
    private final CompetenceIndex index;

    Map<String, CompetenceId> ensure(Map<String, LocalizedText> labels) {
        Map<String, LocalizedText> wanted = new LinkedHashMap<>();
        labels.forEach((uri, label) -> CompetenceLinks.normal(uri)
                .filter(normal -> normal.startsWith(CompetenceLinks.ESCO))
                .ifPresent(normal -> wanted.putIfAbsent(normal, label)));
        Map<String, CompetenceId> known = new HashMap<>();
        var references = index.current().byReference();
        for (String uri : wanted.keySet()) {
            CompetenceId id = references.get(CompetenceReference.fold(CODE + ":" + uri));
            if (id != null) {
                known.put(uri, id);
            }
        }
        if (known.size() < wanted.size()) {
            create(wanted, known);
        }
        Map<String, CompetenceId> found = new LinkedHashMap<>();
        labels.keySet()
                .forEach(uri -> CompetenceLinks.normal(uri).map(known::get).ifPresent(id -> found.put(uri, id)));
        return found;
    }

    private void create(Map<String, LocalizedText> wanted, Map<String, CompetenceId> known) {
        CompetenceState state = states.lock();
        FrameworkId esco = frameworks.findByCode(CODE).orElseThrow().frameworkId();
        List<String> missing =
                wanted.keySet().stream().filter(uri -> !known.containsKey(uri)).toList();
        competences
                .findByFrameworkIdAndCodeIn(esco.value(), missing)
                .forEach(competence -> known.put(competence.getCode(), competence.competenceId()));
        List<Competence> created = new ArrayList<>();
        wanted.forEach((uri, label) -> {
            if (!known.containsKey(uri)) {
                var skill = new Competence(esco, uri, name(uri, label));
                known.put(uri, skill.competenceId());
                created.add(skill);
            }
        });
        competences.saveAll(created);
        if (!created.isEmpty()) {
            state.change();
        }
    }

    /** A skill without a label is still a skill: it goes by its URI. */
    private static LocalizedText name(String uri, LocalizedText label) {
        String en = label.en() == null || label.en().isBlank() ? null : shorten(label.en());
        String de = label.de().isBlank() ? (en == null ? uri : en) : shorten(label.de());
        return new LocalizedText(de, en);
    }

    private static String shorten(String text) {
        String clean = text.strip();
        return clean.length() <= LONGEST_NAME ? clean : clean.substring(0, LONGEST_NAME);
    }
}
