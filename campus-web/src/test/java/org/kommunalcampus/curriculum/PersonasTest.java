package org.kommunalcampus.curriculum;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.KommunalCampusApplication;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.curriculum.engine.plan.Curriculum;
import org.kommunalcampus.curriculum.engine.plan.Entry;
import org.kommunalcampus.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.json.JsonMapper;

/** People whose plans were judged by hand: what the first stage must hold, and what it must not, on the catalogue of the demo. */
@SpringBootTest(classes = KommunalCampusApplication.class)
@ContextConfiguration(initializers = TestDatabase.class)
@ActiveProfiles("demo")
@Import(PersonaPlans.class)
class PersonasTest {

    private static final int DAYS_OF_A_WEEK = 7;
    private static final int SHORT = 14;

    @Autowired
    private PersonaPlans plans;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private JsonMapper json;

    private final Map<ModuleId, String> titles = new HashMap<>();

    @BeforeEach
    void readTitles() {
        jdbc.sql("select id, title from learning_module").query(row -> {
            titles.put(ModuleId.of(row.getString(1)), row.getString(2));
        });
    }

    @Test
    void plansHoldWhatIsRightForThePerson() {
        List<String> faults = new ArrayList<>();
        personas().forEach(person -> faults.addAll(faults(person, plans.plan(person))));

        assertThat(faults).isEmpty();
    }

    @Test
    void titlesDecideNothing() {
        Map<String, List<Days>> before = new HashMap<>();
        personas().forEach(person -> before.put(person.name(), days(person)));
        List<ModuleId> ids = new ArrayList<>(titles.keySet());
        List<ModuleId> others = new ArrayList<>(ids);
        Collections.shuffle(others, new Random(12));
        try {
            for (int i = 0; i < ids.size(); i++) {
                rename(ids.get(i), titles.get(others.get(i)));
            }
            personas()
                    .forEach(
                            person -> assertThat(days(person)).as(person.name()).isEqualTo(before.get(person.name())));
        } finally {
            titles.forEach(this::rename);
        }
    }

    /** What a plan does when. */
    private record Days(ModuleId module, LocalDate start, LocalDate end) {}

    private List<Days> days(Persona person) {
        return plans.plan(person).entries().stream()
                .map(entry -> new Days(entry.module(), entry.plannedStart(), entry.plannedEnd()))
                .toList();
    }

    private void rename(ModuleId module, String title) {
        jdbc.sql("update learning_module set title = :title where id = :id")
                .param("title", title)
                .param("id", module.toString())
                .update();
    }

    private Stream<Persona> personas() {
        return Stream.of("given", "own").flatMap(file -> {
            try (InputStream text =
                    Objects.requireNonNull(PersonasTest.class.getResourceAsStream("/personas/" + file + ".json"))) {
                return Stream.of(json.readValue(text, Persona[].class));
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private List<String> faults(Persona person, Curriculum plan) {
        List<String> faults = new ArrayList<>();
        Persona.Now now = person.now();
        List<Entry> entries = plan.entries();
        if (entries.stream().mapToInt(this::minutes).sum() > now.maxHours() * 60) {
            faults.add("more than " + now.maxHours() + " hours");
        }
        if (entries.size() > now.maxModules()) {
            faults.add("more than " + now.maxModules() + " modules");
        }
        if (now.forbidTitles() != null) {
            Pattern forbidden = Pattern.compile(now.forbidTitles());
            titles(entries)
                    .filter(title -> forbidden.matcher(title).find())
                    .forEach(title -> faults.add("forbidden: " + title));
        }
        if (now.teachAnyOf() != null && entries.stream().noneMatch(entry -> teachesAny(entry, now.teachAnyOf()))) {
            faults.add("nothing teaches any of " + now.teachAnyOf());
        }
        if (now.firstTwoTeachAnyOf() != null
                && entries.stream().limit(2).noneMatch(entry -> teachesAny(entry, now.firstTwoTeachAnyOf()))) {
            faults.add("the first two teach none of " + now.firstTwoTeachAnyOf());
        }
        for (List<String> pair : Objects.requireNonNullElse(now.before(), List.<List<String>>of())) {
            if (!inOrder(entries, pair.get(0), pair.get(1))) {
                faults.add(pair.get(0) + " does not come before " + pair.get(1));
            }
        }
        if (now.maxStretch() != null) {
            entries.stream()
                    .filter(entry -> stretch(entry, person) > now.maxStretch())
                    .forEach(entry -> faults.add("stretched: " + titles.get(entry.module())));
        }
        if (person.minQuestions() != null && plan.questions().size() < person.minQuestions()) {
            faults.add("only " + plan.questions().size() + " questions");
        }
        return faults.stream()
                .map(fault -> person.name() + ": " + fault + "; now: "
                        + titles(entries).toList())
                .toList();
    }

    private boolean inOrder(List<Entry> entries, String first, String second) {
        int last = -1;
        int earliest = Integer.MAX_VALUE;
        for (int i = 0; i < entries.size(); i++) {
            if (teachesAny(entries.get(i), List.of(first))) {
                last = i;
            } else if (teachesAny(entries.get(i), List.of(second))) {
                earliest = Math.min(earliest, i);
            }
        }
        return last < earliest;
    }

    /** An entry of two weeks or less is never stretched. */
    private double stretch(Entry entry, Persona person) {
        long days = entry.plannedEnd().toEpochDay() - entry.plannedStart().toEpochDay() + 1;
        double weeksNeeded = minutes(entry) / (person.weeklyHours() * 60);
        return days <= SHORT || entry.session() != null ? 0 : days / (double) DAYS_OF_A_WEEK / weeksNeeded;
    }

    private Stream<String> titles(List<Entry> entries) {
        return entries.stream().map(entry -> Objects.requireNonNull(titles.get(entry.module())));
    }

    private int minutes(Entry entry) {
        var catalogue = plans.catalogue();
        return catalogue.module(catalogue.numberOf(entry.module())).minutes();
    }

    private boolean teachesAny(Entry entry, List<String> codes) {
        var catalogue = plans.catalogue();
        var wanted = codes.stream().map(plans::competence).toList();
        return catalogue.module(catalogue.numberOf(entry.module())).teaches().stream()
                .anyMatch(teaching -> wanted.contains(teaching.competence()));
    }
}
