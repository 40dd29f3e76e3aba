package org.kommunalcampus.study;

import java.util.List;
import java.util.function.Consumer;
import org.kommunalcampus.catalogue.Format;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.content.Choice;
import org.kommunalcampus.content.Contents;
import org.kommunalcampus.content.Material;
import org.kommunalcampus.content.Question;
import org.kommunalcampus.content.QuestionKind;
import org.kommunalcampus.content.TestRules;
import org.kommunalcampus.shared.ProviderId;
import org.kommunalcampus.testing.ModuleSketch;
import org.kommunalcampus.testing.SampleCampus;

/** A module with content in all three phases: a text and a self-test, an event, a homework and an exam. */
record StudiedModule(ModuleId id, ProviderId provider, CompetenceId competence) {

    static final String TEXT = "Grundlagen";
    static final String MORE = "Vertiefung";
    static final String TEST = "Was wissen Sie schon?";
    static final String HOMEWORK = "Eigener Fall";
    static final String EXAM = "Abschlusstest";

    static StudiedModule blended(SampleCampus campus, Contents contents) {
        ProviderId provider = campus.provider();
        CompetenceId competence = campus.competence();
        ModuleSketch sketch = ModuleSketch.module(null, "Verfahren")
                .objective("Ziel")
                .format(Format.BLENDED)
                .teaches(competence, 3);
        element(sketch, 0, "PREPARATION", "TEXT", TEXT, 60);
        element(sketch, 1, "PREPARATION", "SELF_TEST", TEST, 30);
        element(sketch, 2, "EVENT", "EVENT", "Präsenztag", 240);
        element(sketch, 3, "FOLLOW_UP", "HOMEWORK", HOMEWORK, 60);
        element(sketch, 4, "FOLLOW_UP", "FINAL_EXAM", EXAM, 30);
        sketch.with("/weeks/FOLLOW_UP", "6");
        ModuleId module = campus.module(provider, sketch.content());
        contents.adopt(module, TEXT, Material.text("# Verfahren\n\nEin Antrag wird geprüft."), List.of());
        contents.adopt(module, TEST, Material.test(null, TestRules.selfTest()), List.of(question("Wer prüft?")));
        contents.adopt(module, HOMEWORK, Material.homework("Beschreiben Sie einen Fall.", 10), List.of());
        contents.adopt(
                module,
                EXAM,
                Material.test("Viel Erfolg!", new TestRules(2, 20, 50, null, true)),
                List.of(question("Erste Frage"), question("Zweite Frage")));
        return new StudiedModule(module, provider, competence);
    }

    /** A module with a text to prepare and an exam that is taken at the event, for which there are certificates. */
    static StudiedModule examined(SampleCampus campus, Contents contents) {
        StudiedModule module = onPaper(campus, contents);
        contents.adopt(
                module.id(),
                EXAM,
                Material.test("Viel Erfolg!", new TestRules(2, 20, 50, null, true)),
                List.of(question("Erste Frage"), question("Zweite Frage")));
        return module;
    }

    /** The same with an exam that the platform does not know. */
    static StudiedModule onPaper(SampleCampus campus, Contents contents) {
        return reading(campus, contents, Format.BLENDED, sketch -> {
            element(sketch, 1, "EVENT", "EVENT", "Präsenztag", 240);
            element(sketch, 2, "EVENT", "FINAL_EXAM", EXAM, 30);
            sketch.with("/records", "PARTICIPATION,ACHIEVEMENT,CERTIFICATE")
                    .with("/ects", "0.5")
                    .with("/ectsAwardedBy", "Hochschule am Fluss");
        });
    }

    /** A module with a text to prepare and an event, and nothing afterwards. */
    static StudiedModule meeting(SampleCampus campus, Contents contents) {
        return reading(
                campus, contents, Format.BLENDED, sketch -> element(sketch, 1, "EVENT", "EVENT", "Präsenztag", 240));
    }

    /** A module of a text and another one, twice as long, that nobody has to read. */
    static StudiedModule mostlyOptional(SampleCampus campus, Contents contents) {
        StudiedModule module = reading(
                campus, contents, Format.ONLINE, sketch -> element(sketch, 1, "PREPARATION", "TEXT", MORE, 120));
        contents.adopt(
                module.id(),
                MORE,
                new Material(false, "Zum Vertiefen.", null, null, null, null, 0, 0, TestRules.selfTest()),
                List.of());
        return module;
    }

    /** A module that consists of one text. */
    static StudiedModule text(SampleCampus campus, Contents contents) {
        return reading(campus, contents, Format.ONLINE, sketch -> {});
    }

    private static StudiedModule reading(
            SampleCampus campus, Contents contents, Format format, Consumer<ModuleSketch> more) {
        ProviderId provider = campus.provider();
        CompetenceId competence = campus.competence();
        ModuleSketch sketch = ModuleSketch.module(null, "Lektüre")
                .objective("Ziel")
                .format(format)
                .teaches(competence, 3);
        element(sketch, 0, "PREPARATION", "TEXT", TEXT, 60);
        more.accept(sketch);
        ModuleId module = campus.module(provider, sketch.content());
        contents.adopt(module, TEXT, Material.text("Vorher zu lesen."), List.of());
        return new StudiedModule(module, provider, competence);
    }

    /** A question whose first choice is right. */
    static Question question(String text) {
        return Question.of(QuestionKind.SINGLE, text, 5, Choice.of("richtig", true), Choice.of("falsch", false));
    }

    private static void element(ModuleSketch sketch, int at, String phase, String kind, String title, int minutes) {
        sketch.with("/elements/" + at + "/phase", phase)
                .with("/elements/" + at + "/kind", kind)
                .with("/elements/" + at + "/title", title)
                .with("/elements/" + at + "/minutes", String.valueOf(minutes));
    }
}
