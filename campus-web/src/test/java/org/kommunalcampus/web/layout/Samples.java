package org.kommunalcampus.web.layout;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.web.layout.PathStep.State;

/** What the sample pages show: invented, but of the length and kind that real pages have. */
final class Samples {

    private Samples() {}

    static Map<String, Object> model() {
        return Map.of(
                "shell",
                new Shell(
                        "Lea Lernend",
                        Navigation.of(Set.of(Role.LEARNER), "/lehrplan"),
                        LanguageLink.of("/lehrplan?q=a", Locale.GERMAN),
                        2L,
                        true),
                "notice",
                "Ihr Profil ist gespeichert. Der Lehrplan wurde neu berechnet.",
                "next",
                STEPS.get(1),
                "steps",
                STEPS,
                "chart",
                new RadarChart("kompetenzen", ROWS),
                "rows",
                ROWS,
                "tiles",
                TILES,
                "paging",
                new Paging(3, 20, 187, "/katalog?q=Datenschutz"),
                "options",
                List.of(new Option("de", "Deutsch"), new Option("en", "Englisch")));
    }

    private static final List<TargetActual> ROWS = List.of(
            new TargetActual(
                    "Daten, Informationen und digitale Inhalte suchen und filtern", 4, 4, List.of("Bürgerservice")),
            new TargetActual("Verwaltungsverfahren führen", 3, 5, List.of("Sachbearbeitung Bauamt")),
            new TargetActual("E-Akte führen", 2, 4, List.of("Sachbearbeitung Bauamt", "Ziel: Prozessmanagement")),
            new TargetActual("Datenschutz im Alltag beachten", 4, 3, List.of("alle Beschäftigten")),
            new TargetActual("Bürgerinnen und Bürger beraten", 6, 5, List.of("Sachbearbeitung Bauamt")),
            new TargetActual("Prozesse modellieren (BPMN, FIM)", 0, 3, List.of("Ziel: Prozessmanagement")),
            new TargetActual("Bau- und Planungsrecht anwenden", 5, 6, List.of("Sachbearbeitung Bauamt")));

    private static final List<PathStep> STEPS = List.of(
            new PathStep(
                    1,
                    State.DONE,
                    "Grundlagen der digitalen Verwaltung",
                    "/modules/1",
                    List.of("3 Std.", "Online", "Akademie Kurpfalz"),
                    "geprüft vom Fachbeirat",
                    "Abgeschlossen am 12. Oktober 2026",
                    List.of(),
                    null,
                    List.of()),
            new PathStep(
                    2,
                    State.NEXT,
                    "E-Akte: Vorgänge anlegen, führen und abschließen",
                    "/modules/2",
                    List.of("6 Std.", "Online mit Präsenztag", "Bildungswerk Neckar", "180 €"),
                    "geprüft vom Fachbeirat",
                    "23. November bis 11. Dezember 2026, etwa 2 Std. in der Woche",
                    List.of(
                            "Schließt die Lücke „E-Akte führen“ von Stufe 2 auf 4. Ihre Tätigkeit Sachbearbeitung Bauamt verlangt Stufe 4.",
                            "Wird für Schritt 4 „Prozesse erheben und modellieren“ vorausgesetzt.",
                            "Passt zu Ihrem Wunsch nach Online-Anteilen."),
                    null,
                    List.of(new Badge(Tone.WARNING, "Pflicht bis 31.12."))),
            new PathStep(
                    3,
                    State.BOOKED,
                    "Bescheide verständlich und rechtssicher schreiben",
                    "/modules/3",
                    List.of("8 Std.", "Präsenz in Heidelberg", "Verwaltungsschule Rhein"),
                    "geprüft vom Fachbeirat",
                    "14. Januar 2027, 9 bis 17 Uhr",
                    List.of("Schließt die Lücke „Verwaltungsverfahren führen“ von Stufe 3 auf 5."),
                    null,
                    List.of()),
            new PathStep(
                    4,
                    State.LOCKED,
                    "Prozesse erheben und modellieren (BPMN, FIM)",
                    "/modules/4",
                    List.of("16 Std.", "Online", "Akademie Kurpfalz"),
                    "geprüft vom Fachbeirat",
                    "Februar 2027",
                    List.of("Bringt Sie Ihrem Ziel Prozessmanagement näher: „Prozesse modellieren“ von 0 auf 3."),
                    "Beginnt, sobald Schritt 2 abgeschlossen ist.",
                    List.of()));

    private static final List<ModuleTile> TILES = List.of(
            new ModuleTile(
                    "Datenschutz im Bürgerbüro",
                    "/modules/5",
                    "Akademie Kurpfalz",
                    "geprüft vom Fachbeirat",
                    new TopicCover("kommunal-ds"),
                    "Sie erkennen personenbezogene Daten im Alltag am Schalter und gehen mit ihnen richtig um.",
                    List.of("4 Std.", "Online", "Deutsch"),
                    "jederzeit",
                    "kostenfrei",
                    List.of("Datenschutz im Alltag beachten (3)"),
                    "Urteil der Lernenden: 4,2 von 5 (12 Antworten)",
                    List.of(new Badge(Tone.SUCCESS, "In Ihrem Lehrplan"))),
            new ModuleTile(
                    "Verarbeitungen dokumentieren und Folgen abschätzen",
                    "/modules/6",
                    "Verwaltungsschule Rhein",
                    "geprüft vom Fachbeirat",
                    new TopicCover("kommunal-ds"),
                    "Sie führen das Verzeichnis der Verarbeitungstätigkeiten Ihres Amtes und bereiten eine Folgenabschätzung vor.",
                    List.of("12 Std.", "Blended", "Deutsch"),
                    "3. Dezember 2026, Mannheim",
                    "320 €",
                    List.of("Verarbeitungen dokumentieren (5)", "Datenschutz im Alltag beachten (4)"),
                    null,
                    List.of()),
            new ModuleTile(
                    "Information Security Basics",
                    "/modules/7",
                    "Neckar Learning Lab",
                    "geprüft vom Fachbeirat",
                    new TopicCover("kommunal-ds"),
                    "You know the most common attacks on an office and what to do when one happens.",
                    List.of("2 Std.", "Online", "Englisch"),
                    null,
                    "Preis auf Anfrage",
                    List.of("Informationen am Arbeitsplatz schützen (2)"),
                    null,
                    List.of(new Badge(Tone.NEUTRAL, "2 freie Plätze"))));
}
