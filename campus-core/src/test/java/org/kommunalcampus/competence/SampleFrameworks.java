package org.kommunalcampus.competence;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.kommunalcampus.shared.LocalizedText;

/** Frameworks for tests, each with a code of its own. */
public final class SampleFrameworks {

    private SampleFrameworks() {}

    /** A code that no other test uses. */
    public static String freshCode() {
        return "F" + UUID.randomUUID().toString().substring(0, 8);
    }

    /** A framework of one area. */
    public static FrameworkImport framework(String code, String version, FrameworkImport.Entry... entries) {
        return new FrameworkImport(
                code,
                version,
                new LocalizedText("Rahmen " + code, "Framework " + code),
                null,
                FrameworkStatus.DRAFT,
                "EUPL-1.2",
                "test",
                8,
                Map.of(1, new FrameworkImport.LevelName(new LocalizedText("Einstieg", "Entry"), null)),
                List.of(new FrameworkImport.Area("A", LocalizedText.german("Bereich"), null, Arrays.asList(entries))));
    }

    /** A competence with a text at level 2, a link and an outcome. */
    public static FrameworkImport.Entry entry(String code, String name) {
        return new FrameworkImport.Entry(
                code,
                LocalizedText.german(name),
                LocalizedText.german("Beschreibung von " + name),
                Map.of(2, LocalizedText.german("Kann es mit Anleitung.")),
                List.of("http://data.europa.eu/esco/skill/" + name.toLowerCase(Locale.ROOT)),
                List.of(new FrameworkImport.Outcome("LO-" + code, 2, LocalizedText.german("Erkennt es."))));
    }
}
