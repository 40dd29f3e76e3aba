package org.kommunalcampus.catalogue.search;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One word of what somebody typed.
 *
 * @param written in lower case
 * @param folded the same with ä, ae and a alike, and ß as ss
 * @param german its German stem
 * @param english its English stem
 * @param parts stems of the parts of a German compound, empty for other words
 */
record QueryWord(String written, String folded, String german, String english, List<String> parts) {

    private static final int LONGEST = 60;

    /** Words for what everything here is; in a compound they add nothing to the other part. */
    private static final Set<String> COURSE = Set.of(
            "kurs",
            "kurse",
            "kurses",
            "seminar",
            "seminare",
            "schulung",
            "schulungen",
            "lehrgang",
            "lehrgänge",
            "training",
            "workshop",
            "modul",
            "module",
            "weiterbildung",
            "weiterbildungen",
            "fortbildung",
            "fortbildungen",
            "onlinekurs",
            "webinar",
            "grundkurs",
            "crashkurs",
            "basiswissen",
            "grundlagen");

    /** Words that fit everything here. */
    private static final Set<String> SAYS_LITTLE = Set.of(
            "angebot",
            "angebote",
            "basics",
            "einführung",
            "einstieg",
            "anfänger",
            "einsteiger",
            "fortgeschrittene",
            "auffrischung",
            "überblick",
            "thema",
            "themen",
            "umgang",
            "umgehen",
            "lernen",
            "machen",
            "erstellen",
            "anlegen",
            "bearbeiten",
            "beantragen",
            "nutzen",
            "benutzen",
            "verwenden",
            "anwenden",
            "verstehen",
            "richtig",
            "gut",
            "besser",
            "neu",
            "neue",
            "aktuell",
            "aktuelle",
            "hilfe",
            "verwaltung",
            "öffentliche",
            "öffentlichen",
            "öffentlicher",
            "dienst",
            "kommunal",
            "kommunale",
            "kommunalen",
            "kommune",
            "kommunen",
            "kommunalverwaltung",
            "rathaus",
            "behörde",
            "amt",
            "beruf",
            "büro",
            "arbeiten",
            "methode",
            "methoden",
            "tipps",
            "praxis",
            "alltag",
            "sachbearbeiterin",
            "sachbearbeiter",
            "sachbearbeitung");

    /** The word, unless it is one that says nothing at all; of {@code Datenschutzschulung} what it is about. */
    static List<QueryWord> of(String written, TextAnalysis analysis, Compounds compounds) {
        List<String> german = analysis.german(written);
        List<String> english = analysis.english(written);
        if (german.isEmpty() || english.isEmpty() || written.length() > LONGEST || analysis.isStop(written)) {
            return List.of();
        }
        List<String> folded = analysis.folded(written);
        List<String> halves = compounds.halves(folded.getFirst());
        Optional<String> topic =
                halves.stream().filter(half -> !COURSE.contains(half)).findFirst();
        if (topic.isPresent() && halves.stream().anyMatch(COURSE::contains)) {
            return of(topic.get(), analysis, compounds);
        }
        List<String> parts =
                halves.stream().flatMap(part -> analysis.german(part).stream()).toList();
        return List.of(new QueryWord(written, folded.getFirst(), german.getFirst(), english.getFirst(), parts));
    }

    /** Whether it tells one module from another. */
    boolean isTelling() {
        return !COURSE.contains(written) && !SAYS_LITTLE.contains(written);
    }
}
