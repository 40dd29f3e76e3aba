package org.kommunalcampus.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.kommunalcampus.testing.GenuineMySql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Measures what pages and answers of the API cost on genuine MySQL: processor time of the packaged program, queries and rows read, in the demo's region of 300
 * people and in one of 50,000. Processor time and not the clock, so that other programs disturb little. Prints a table and writes it to
 * {@code target/bench-pages.md}; ends with status 1 when a goal is missed.
 */
public final class PagesBenchmark {

    private static final int REQUESTS = 40;

    /** Processor time of a page for learners and in the catalogue, by that of the health check in the same run. */
    private static final double PAGE_GOAL = 12;

    /** Processor time of a page of HR and the operator in the large region, by that in the small one. */
    private static final double GROWTH_GOAL = 3;

    private static final int LEARNER_QUERIES = 12;
    private static final int HR_QUERIES = 25;
    private static final String HEALTH = "/actuator/health";

    private static final List<Page> PAGES = List.of(
            new Page("", HEALTH),
            new Page("", "/"),
            new Page("", "/katalog"),
            new Page("", "/katalog?q=Datenschutz"),
            new Page("", "/themen"),
            new Page("", "/api/v1/modules?q=Datenschutz"),
            new Page("lernende", "/lehrplan"),
            new Page("lernende", "/profil"),
            new Page("lernende", "/buchungen"),
            new Page("lernende", "/nachweise"),
            new Page("lernende", "/mitteilungen"),
            new Page("lernende", "/meine-daten"),
            new Page("lernende", "/api/v1/me/curriculum"),
            new Page("leitung", "/team"),
            new Page("personal", "/personal"),
            new Page("personal", "/personal/bedarf"),
            new Page("personal", "/personal/zuweisungen"),
            new Page("personal", "/personal/zuweisungen/{assignment}"),
            new Page("personal", "/personal/regeln"),
            new Page("personal", "/personal/fristen?days=365"),
            new Page("personal", "/personal/beschaeftigte"),
            new Page("personal", "/personal/beschaeftigte?q=M%C3%BCller"),
            new Page("personal", "/personal/einheiten"),
            new Page("personal", "/api/v1/municipalities/{municipality}/members"),
            new Page("personal", "/api/v1/municipalities/{municipality}/reports/needs"),
            new Page("betrieb", "/betrieb"),
            new Page("betrieb", "/betrieb/kommunen"),
            new Page("betrieb", "/betrieb/protokoll"),
            new Page("betrieb", "/betrieb/konten"),
            new Page("betrieb", "/betrieb/regeln"),
            new Page("anbieter", "/anbieter"),
            new Page("anbieter", "/anbieter/statistik"),
            new Page("beirat", "/beirat"));

    private final JdbcClient jdbc;
    private final Map<String, String> names = new HashMap<>();

    private record Page(String account, String path) {

        boolean ofManyPeople() {
            return switch (account) {
                case "personal", "leitung", "betrieb" -> true;
                default -> false;
            };
        }

        @Override
        public String toString() {
            return (account.isEmpty() ? "" : account + ": ") + path;
        }
    }

    /** What one request costs on average. */
    private record Cost(double millis, double queries, double rows, int bytes) {}

    private PagesBenchmark(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes the jar and the folder for the results. */
    public static void main(String[] args) throws IOException, InterruptedException, SQLException {
        Path jar = Path.of(args[0]);
        String database = GenuineMySql.running().createSchema("pages");
        boolean missed;
        try (var connection = DriverManager.getConnection(database, "root", "")) {
            var benchmark = new PagesBenchmark(JdbcClient.create(new SingleConnectionDataSource(connection, true)));
            Map<Page, Cost> small;
            long people;
            try (var program = new Program(jar, database)) {
                benchmark.learnNames();
                small = benchmark.measure(program);
                var region = new LargeRegion(benchmark.jdbc);
                region.importModules(new Visitor(program.address(), "betrieb"));
                people = region.copyPeople();
            }
            benchmark
                    .jdbc
                    .sql(
                            "analyze table member, assigned_person, completion, attestation, self_assessment, plan, notification")
                    .query()
                    .listOfRows();
            try (var program =
                    new Program(jar, database, "--campus.rebuild.workers=0", "--db-scheduler.enabled=false")) {
                missed = benchmark.report(small, benchmark.measure(program), people, Path.of(args[1]));
            }
        }
        System.exit(missed ? 1 : 0);
    }

    private void learnNames() {
        names.put(
                "{municipality}",
                jdbc.sql("select municipality_id from member where personnel_key = 'D-0003'")
                        .query(String.class)
                        .single());
        names.put(
                "{assignment}",
                jdbc.sql("""
                        select a.id from assignment a join assigned_person p on p.assignment_id = a.id
                        where a.municipality_id = :municipality group by a.id order by count(*) desc, a.id limit 1""")
                        .param("municipality", names.get("{municipality}"))
                        .query(String.class)
                        .single());
    }

    private Map<Page, Cost> measure(Program program) throws IOException, InterruptedException {
        program.awaitHealth();
        Map<String, Visitor> visitors = new HashMap<>();
        PAGES.forEach(page -> visitors.computeIfAbsent(page.account(), name -> new Visitor(program.address(), name)));
        PAGES.forEach(page -> cost(program, visitors.get(page.account()), page));
        Map<Page, Cost> costs = new HashMap<>();
        PAGES.forEach(page -> costs.put(page, cost(program, visitors.get(page.account()), page)));
        return costs;
    }

    private Cost cost(Program program, Visitor visitor, Page page) {
        String path = page.path();
        for (var name : names.entrySet()) {
            path = path.replace(name.getKey(), name.getValue());
        }
        long queries = status("Com_select");
        long rows = status("Innodb_rows_read");
        Duration before = program.cpu();
        int bytes = 0;
        int requests = page.path().equals(HEALTH) ? REQUESTS * 20 : REQUESTS;
        for (int i = 0; i < requests; i++) {
            bytes = visitor.get(path).body().length();
        }
        double millis = program.cpu().minus(before).toNanos() / 1e6 / requests;
        return new Cost(
                millis,
                (double) (status("Com_select") - queries) / requests,
                (double) (status("Innodb_rows_read") - rows) / requests,
                bytes);
    }

    private long status(String name) {
        return jdbc.sql("show global status where variable_name = :name")
                .param("name", name)
                .query((row, n) -> row.getLong(2))
                .single();
    }

    private boolean report(Map<Page, Cost> small, Map<Page, Cost> large, long people, Path folder) throws IOException {
        double health = large.get(PAGES.getFirst()).millis();
        List<String> lines = new ArrayList<>();
        lines.add(
                "| page | ms CPU, 300 people | ms CPU, %d people | growth | × health check | queries | rows read | KB | goals |"
                        .formatted(people));
        lines.add("|---|---:|---:|---:|---:|---:|---:|---:|---|");
        boolean missed = false;
        for (Page page : PAGES) {
            Cost before = small.get(page);
            Cost now = large.get(page);
            double growth = now.millis() / before.millis();
            double ratio = now.millis() / health;
            List<String> failed = new ArrayList<>();
            if (page.ofManyPeople() && growth > GROWTH_GOAL) {
                failed.add("growth ≤ %.0f".formatted(GROWTH_GOAL));
            }
            if (!page.ofManyPeople() && ratio > PAGE_GOAL) {
                failed.add("≤ %.0f × health".formatted(PAGE_GOAL));
            }
            int most = page.ofManyPeople() ? HR_QUERIES : LEARNER_QUERIES;
            if (now.queries() > most) {
                failed.add("≤ %d queries".formatted(most));
            }
            missed |= !failed.isEmpty();
            lines.add(String.format(
                    Locale.ROOT,
                    "| `%s` | %.1f | %.1f | %.2f | %.1f | %.1f → %.1f | %.0f → %.0f | %d → %d | %s |",
                    page,
                    before.millis(),
                    now.millis(),
                    growth,
                    ratio,
                    before.queries(),
                    now.queries(),
                    before.rows(),
                    now.rows(),
                    before.bytes() / 1024,
                    now.bytes() / 1024,
                    failed.isEmpty() ? "✓" : "missed: " + String.join(", ", failed)));
        }
        Files.createDirectories(folder);
        Files.write(folder.resolve("bench-pages.md"), lines);
        lines.forEach(System.out::println);
        return missed;
    }
}
