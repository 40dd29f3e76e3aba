package org.kommunalcampus.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Makes a region of about 50,000 people and 2,000 modules of the demo. Modules come in by the operator's import; people are copies of the demo's, with all that
 * the tables say about them, since the demo's people differ as genuine ones do.
 */
final class LargeRegion {

    private static final int MODULES = 2_000;
    private static final int COPIES_AT_HOME = 50;
    private static final int COPIES_ELSEWHERE = 300;
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Pattern REFERENCE = Pattern.compile("\"reference\":\"((?:DIGCOMP30|KOMMUNAL):[^\"]+)\"");
    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\",\"code\":\"(DIGCOMP30|KOMMUNAL)\"");
    private static final Pattern STALE = Pattern.compile("\"stale\":(\\d+)");

    /** What is known about a person. */
    private static final List<String> TABLES = List.of(
            "learner_profile",
            "profile_format",
            "profile_interest",
            "profile_language",
            "further_job",
            "self_assessment",
            "attestation",
            "goal",
            "completion",
            "enrolment",
            "assigned_person",
            "plan",
            "plan_version",
            "plan_touch");

    private final JdbcClient jdbc;

    LargeRegion(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Imports the modules by the programme's own import and waits until all plans know them. */
    void importModules(Visitor operator) {
        List<String> competences = new ArrayList<>();
        Matcher frameworks =
                ID.matcher(operator.get("/api/v1/competence-frameworks").body());
        while (frameworks.find()) {
            REFERENCE
                    .matcher(operator.get(
                                    "/api/v1/competence-frameworks/" + frameworks.group(1) + "/competences?size=200")
                            .body())
                    .results()
                    .forEach(found -> competences.add(found.group(1)));
        }
        String provider = jdbc.sql("select id from provider where code = 'zweiburgen'")
                .query(String.class)
                .single();
        operator.post(
                "/api/v1/operator/imports/csv?certify=true&provider=" + provider, "text/csv", modules(competences));
        Instant deadline = Instant.now().plus(PATIENCE);
        while (stale(operator) > 0) {
            if (Instant.now().isAfter(deadline)) {
                throw new IllegalStateException("plans are still stale");
            }
            LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
        }
    }

    /** Copies the people and returns how many there are then. */
    long copyPeople() {
        jdbc.sql(
                        "create table bench_copy (original char(36) not null, n int not null, copied char(36) not null, primary key (original, n), unique key (copied))")
                .update();
        jdbc.sql("set session cte_max_recursion_depth = 10000").update();
        jdbc.sql("""
                insert into bench_copy (original, n, copied)
                with recursive numbers (n) as (select 1 union all select n + 1 from numbers where n < :elsewhere)
                select m.id, numbers.n, uuid() from member m join numbers
                where numbers.n <= case when m.municipality_id = (select municipality_id from member where personnel_key = 'D-0003') then :home else :elsewhere end""")
                .param("home", COPIES_AT_HOME)
                .param("elsewhere", COPIES_ELSEWHERE)
                .update();
        jdbc.sql("set foreign_key_checks = 0").update();
        copy("member", "id");
        for (String column : List.of("manager_id", "deputy_id")) {
            jdbc.sql("""
                    update member m join bench_copy me on me.copied = m.id
                      join bench_copy other on other.original = m.%1$s and other.n = me.n
                    set m.%1$s = other.copied""".formatted(column)).update();
        }
        TABLES.forEach(table -> copy(table, "member_id"));
        jdbc.sql("set foreign_key_checks = 1").update();
        jdbc.sql("drop table bench_copy").update();
        return jdbc.sql("select count(*) from member").query(Long.class).single();
    }

    private void copy(String table, String person) {
        List<String> columns =
                jdbc.sql("""
                        select column_name from information_schema.columns
                        where table_schema = database() and table_name = :table and extra not like '%auto_increment%' and extra not like '%GENERATED%'
                        order by ordinal_position""").param("table", table).query(String.class).list();
        String values =
                columns.stream().map(column -> value(table, column, person)).collect(Collectors.joining(", "));
        jdbc.sql("insert into %s (%s) select %s from %s t join bench_copy c on c.original = t.%s"
                        .formatted(table, String.join(", ", columns), values, table, person))
                .update();
    }

    private static String value(String table, String column, String person) {
        if (column.equals(person)) {
            return "c.copied";
        }
        if (column.equals("id")) {
            return "uuid()";
        }
        if (table.equals("member") && column.equals("personnel_key")) {
            return "concat(t.personnel_key, '-', c.n)";
        }
        if (table.equals("member") && column.equals("email")) {
            return "concat('n', c.n, '.', t.email)";
        }
        return "t." + column;
    }

    private static String modules(List<String> competences) {
        StringBuilder file = new StringBuilder(
                "externalId;title;objective;description;language;format;hours;price;currency;teaches;requires;targetGroup\n");
        for (int i = 0; i < MODULES; i++) {
            String competence = competences.get((i * 7) % competences.size());
            int level = 1 + i % 4;
            file.append("bench-%d;Praxiskurs %d zu %s;Die Teilnehmenden wenden das Gelernte im eigenen Sachgebiet an.;"
                            .formatted(i, i, competence.substring(competence.indexOf(':') + 1)))
                    .append("Kurze Einführung, Übungen an Fällen aus der Verwaltung und ein Test.;de;ONLINE;")
                    .append("%d;%d;EUR;%s@%d;%s;Beschäftigte der Kommunen\n"
                            .formatted(
                                    2 + i % 9,
                                    (i % 5) * 40,
                                    competence,
                                    level + 1,
                                    level > 1 ? competence + "@" + level : ""));
        }
        return file.toString();
    }

    private static long stale(Visitor operator) {
        Matcher found = STALE.matcher(operator.get("/api/v1/operator/rebuild").body());
        return found.find() ? Long.parseLong(found.group(1)) : 0;
    }
}
