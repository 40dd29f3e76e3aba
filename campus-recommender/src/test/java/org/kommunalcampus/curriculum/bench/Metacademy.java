package org.kommunalcampus.curriculum.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.kommunalcampus.catalogue.Format;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.curriculum.engine.input.CatalogueSnapshot;
import org.kommunalcampus.curriculum.engine.input.CompetenceRequirement;
import org.kommunalcampus.curriculum.engine.input.EngineModule;
import org.kommunalcampus.curriculum.engine.input.LearnerSnapshot;
import org.kommunalcampus.curriculum.engine.input.Presupposition;
import org.kommunalcampus.curriculum.engine.input.RequirementOrigin;
import org.kommunalcampus.curriculum.engine.input.Teaching;

/** A real graph of prerequisites: 392 concepts up to 18 deep, each taught by one module; learners want a few of them and know some. */
final class Metacademy {
    private static final double USUAL_HOURS = 1;

    private final List<String> tags = new ArrayList<>();
    private final CatalogueSnapshot catalogue;

    Metacademy() {
        Map<String, List<Presupposition>> prerequisites = new HashMap<>();
        for (var row : rows("metacademy-dependencies.csv")) {
            prerequisites
                    .computeIfAbsent(row.get("concept"), first -> new ArrayList<>())
                    .add(new Presupposition(competence(row.get("prerequisite")), 1));
        }
        var modules = new ArrayList<EngineModule>();
        for (var row : rows("metacademy-concepts.csv")) {
            tags.add(row.get("tag"));
            modules.add(module(row, prerequisites.getOrDefault(row.get("tag"), List.of())));
        }
        catalogue = CatalogueSnapshot.of(1, modules);
    }

    CatalogueSnapshot catalogue() {
        return catalogue;
    }

    /** Somebody who wants three concepts and knows twenty. */
    LearnerSnapshot learner(int number) {
        var random = new SplittableRandom(number);
        var levels = new TreeMap<CompetenceId, Integer>();
        for (int i = 0; i < 20; i++) {
            levels.put(competence(tags.get(random.nextInt(tags.size()))), 1);
        }
        var wanted = new ArrayList<CompetenceRequirement>();
        for (int i = 0; i < 3; i++) {
            wanted.add(new CompetenceRequirement(
                    RequirementOrigin.GOAL,
                    "goal-" + i,
                    "goal",
                    competence(tags.get(random.nextInt(tags.size()))),
                    1,
                    null));
        }
        return new LearnerSnapshot(
                levels, wanted, List.of(), List.of(), Set.of(), Set.of(), List.of(), List.of(), 240, Set.of(),
                Set.of());
    }

    private static EngineModule module(CSVRecord row, List<Presupposition> prerequisites) {
        double hours = row.get("hours").isEmpty() ? USUAL_HOURS : Double.parseDouble(row.get("hours"));
        return new EngineModule(
                new ModuleId(Ids.of(row.get("tag"), 0)),
                (int) Math.max(1, Math.round(hours * 60)),
                0L,
                Format.ONLINE,
                "en",
                List.of(Teaching.to(competence(row.get("tag")), 1)),
                prerequisites,
                List.of(),
                null,
                null,
                null,
                List.of());
    }

    private static CompetenceId competence(String tag) {
        return new CompetenceId(Ids.of(tag, 1));
    }

    private static List<CSVRecord> rows(String file) {
        try (InputStream in = Metacademy.class.getResourceAsStream("/metacademy/" + file);
                var reader = new InputStreamReader(Objects.requireNonNull(in, file), StandardCharsets.UTF_8);
                var parser = CSVFormat.RFC4180
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get()
                        .parse(reader)) {
            return parser.getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
