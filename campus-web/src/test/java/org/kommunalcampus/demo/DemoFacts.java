package org.kommunalcampus.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the database says about learners and modules, read by plain SQL and by nothing of the planner. */
class DemoFacts {

    record Module(
            boolean offered,
            String language,
            String format,
            int minutes,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validUntil,
            Map<String, Integer> teaches,
            Map<String, Integer> requires,
            Map<Integer, Set<String>> prerequisites) {}

    record Session(String module, LocalDate start, boolean free) {}

    private final Map<String, Module> modules = new HashMap<>();
    final Map<String, Session> sessions = new HashMap<>();
    final Map<String, Map<String, Integer>> levels = new HashMap<>();
    final Map<String, Map<String, Integer>> targets = new HashMap<>();
    final Map<String, Set<String>> completed = new HashMap<>();
    final Map<String, Integer> weeklyMinutes = new HashMap<>();
    final Map<String, JsonNode> plans = new HashMap<>();

    DemoFacts(JdbcClient jdbc, JsonMapper json) {
        jdbc.sql("""
                select id, language, format, minutes, valid_from, valid_until,
                    state = 'PUBLISHED' and certified_basis is not null as offered from learning_module""").query(row -> {
            modules.put(
                    row.getString("id"),
                    new Module(
                            row.getBoolean("offered"),
                            row.getString("language"),
                            String.valueOf(row.getString("format")),
                            row.getInt("minutes"),
                            row.getObject("valid_from", LocalDate.class),
                            row.getObject("valid_until", LocalDate.class),
                            new HashMap<>(),
                            new HashMap<>(),
                            new HashMap<>()));
        });
        jdbc.sql("select module_id, kind, competence_id, level from module_competence")
                .query(row -> {
                    Module module = module(row.getString(1));
                    ("TEACHES".equals(row.getString(2)) ? module.teaches() : module.requires())
                            .put(row.getString(3), row.getInt(4));
                });
        jdbc.sql("select module_id, group_no, prerequisite_id from module_prerequisite")
                .query(row -> {
                    module(row.getString(1))
                            .prerequisites()
                            .computeIfAbsent(row.getInt(2), group -> new HashSet<>())
                            .add(row.getString(3));
                });
        jdbc.sql(
                        "select id, module_id, starts_at, seats is null or taken < seats from module_session where state <> 'CANCELLED'")
                .query(row -> {
                    sessions.put(
                            row.getString(1),
                            new Session(
                                    row.getString(2),
                                    row.getObject(3, LocalDateTime.class).toLocalDate(),
                                    row.getBoolean(4)));
                });
        BiConsumer<Map<String, Map<String, Integer>>, String> highest =
                (into, sql) -> jdbc.sql(sql).query(row -> {
                    into.computeIfAbsent(row.getString(1), member -> new HashMap<>())
                            .merge(row.getString(2), row.getInt(3), Math::max);
                });
        highest.accept(levels, "select member_id, competence_id, level from self_assessment");
        Map<String, Map<String, Integer>> proven = new HashMap<>();
        highest.accept(levels, "select member_id, competence_id, level from attestation");
        highest.accept(proven, "select member_id, competence_id, level from attestation");
        List<Included> included = included(jdbc);
        levels.forEach((member, known) -> include(included, known, proven.getOrDefault(member, Map.of())));
        highest.accept(targets, """
                select p.member_id, r.competence_id, r.level from learner_profile p
                join job_requirement r on r.job_profile_id = p.job_profile_id""");
        highest.accept(targets, """
                select g.member_id, r.competence_id, r.level from goal g
                join job_requirement r on r.job_profile_id = g.job_profile_id""");
        highest.accept(targets, "select member_id, competence_id, level from goal where competence_id is not null");
        highest.accept(targets, """
                select m.id, r.competence_id, r.level from member m, job_requirement r
                join job_profile j on j.id = r.job_profile_id where j.kind = 'MARKET'""");
        jdbc.sql("select member_id, module_id from completion").query(row -> {
            completed
                    .computeIfAbsent(row.getString(1), member -> new HashSet<>())
                    .add(row.getString(2));
        });
        jdbc.sql("select member_id, weekly_minutes from learner_profile").query(row -> {
            weeklyMinutes.put(row.getString(1), row.getInt(2));
        });
        jdbc.sql(
                        "select v.member_id, v.document from plan_version v join plan p on p.member_id = v.member_id and p.version = v.n")
                .query(row -> {
                    plans.put(row.getString(1), json.readTree(row.getString(2)));
                });
    }

    /** That whoever has one competence on a level has another one, too. */
    private record Included(String from, int fromLevel, String to, int toLevel) {}

    private static List<Included> included(JdbcClient jdbc) {
        Map<String, String> ids = new HashMap<>();
        jdbc.sql("select f.code, c.code, c.id from competence c join framework f on f.id = c.framework_id")
                .query(row -> {
                    ids.put(row.getString(1) + ":" + row.getString(2), row.getString(3));
                });
        String text = jdbc.sql("select content from implied_levels order by n desc limit 1")
                .query(String.class)
                .single();
        return text.lines()
                .map(line -> line.split("[@> ]+"))
                .map(part -> new Included(
                        Objects.requireNonNull(ids.get(part[0])),
                        Integer.parseInt(part[1]),
                        Objects.requireNonNull(ids.get(part[2])),
                        Integer.parseInt(part[3])))
                .toList();
    }

    /** What somebody says of a level stands, unless as much is proven. */
    private static void include(List<Included> included, Map<String, Integer> known, Map<String, Integer> proven) {
        Set<String> said = new HashSet<>(known.keySet());
        said.removeIf(competence -> Objects.equals(known.get(competence), proven.get(competence)));
        boolean raised = true;
        while (raised) {
            raised = false;
            for (Included each : included) {
                boolean follows = known.getOrDefault(each.from(), 0) >= each.fromLevel();
                if (follows && !said.contains(each.to()) && known.getOrDefault(each.to(), 0) < each.toLevel()) {
                    known.put(each.to(), each.toLevel());
                    raised = true;
                }
            }
        }
    }

    Module module(String id) {
        return Objects.requireNonNull(modules.get(id), id);
    }

    Module moduleOf(JsonNode entry) {
        return module(entry.path("module").asString());
    }

    Session session(JsonNode entry) {
        return Objects.requireNonNull(
                sessions.get(entry.path("session").asString("")), "an entry in presence has a session");
    }

    Set<String> completedBy(String member) {
        return completed.getOrDefault(member, Set.of());
    }

    Map<String, Integer> levelsOf(String member) {
        return new HashMap<>(levels.getOrDefault(member, Map.of()));
    }

    Map<String, Integer> targetsOf(String member) {
        return targets.getOrDefault(member, Map.of());
    }

    List<JsonNode> entriesOf(String member) {
        List<JsonNode> entries = new ArrayList<>();
        Objects.requireNonNull(plans.get(member)).path("entries").forEach(entries::add);
        return entries;
    }
}
