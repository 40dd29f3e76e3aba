package org.kommunalcampus.web.security;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Ids of things that exist and belong to others: to a person or a municipality without any of the demo's accounts. What nobody owns, such as modules of the
 * catalogue and competences, has no foreign ones.
 */
final class ForeignThings {

    private static final String RECORD = "KC-2222-2222-2222-2222";
    private static final String SECRET = "fremd";
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");
    private static final String WEINHEIM = "(select id from municipality where ags = '08226096')";

    /** What is not owned: public things, positions in an own list, words. */
    private static final Pattern NOBODYS = Pattern.compile(
            ".*/me/agreements/.*|.*/curriculum/(decisions|why-not|versions)/.*|/lehrplan/(warum-nicht|verlauf)/.*|.*/competences/.*|.*/interessen/.*|.*/zeiten-ohne-lernen/.*"
                    + "|.*/fristen/\\{type}|.*/bedarf/\\{type}|.*/abrechnung/\\{type}|/personal/berichte/.*|/was-waere-wenn/.*|/anbieter/.*|.*/(offer-)?stops/.*|.*/(providers|anbieter)/.*|.*/offer-topics/.*|.*/me/wishes/.*|/nachweis-pruefen/.*|.*/records/\\{number}/verification|.*/records/status/.*|/calendar/.*|.*/interview/answers/.*|.*/evaluations/.*");

    /** A module in which none of the demo's accounts takes part, so that its forum is closed to them. */
    private static final String FOREIGN_MODULE =
            "select id from learning_module where state = 'PUBLISHED' and id not in"
                    + " (select module_id from enrolment where member_id in (select id from member where municipality_id = "
                    + WEINHEIM + ")) order by id";

    /** How to find one, by what an address ends with; the first that fits counts. */
    private static final Map<Pattern, String> THINGS = things();

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final JdbcClient database;

    ForeignThings(JdbcClient database) {
        this.database = database;
    }

    /** Whether the address holds the id of something that a person or municipality owns. */
    static boolean isOwned(String path) {
        String inTown = path.replace("{municipality}", "own");
        return VARIABLE.matcher(inTown).find() && !NOBODYS.matcher(inTown).matches();
    }

    /** The address with foreign ids, in the own municipality; empty when somebody still has to say whose thing it names. */
    Optional<String> address(String path) {
        String filled = path.replace("{municipality}", one("select id from municipality where ags = '08226096'"));
        Matcher variable = VARIABLE.matcher(filled);
        while (variable.find()) {
            String upTo = filled.substring(0, variable.end());
            Optional<String> query = THINGS.entrySet().stream()
                    .filter(thing -> thing.getKey().matcher(upTo).matches())
                    .map(Map.Entry::getValue)
                    .findFirst();
            if (query.isEmpty()) {
                return Optional.empty();
            }
            filled = filled.substring(0, variable.start()) + one(query.get()) + filled.substring(variable.end());
            variable = VARIABLE.matcher(filled);
        }
        return Optional.of(filled);
    }

    /** Some job, which nobody owns. */
    String job() {
        return one("select id from job_profile");
    }

    /** Some module of the catalogue. */
    String module() {
        return one("select id from learning_module where state = 'PUBLISHED' and certified_basis is not null");
    }

    /** What requests may ask for, so that no missing field answers before the owner is looked at. */
    String body() {
        return """
                {"reason": "test", "until": "2030-01-31", "session": "00000000-0000-0000-0000-000000000001", "lastDay": "2030-01-31", "due": "2030-01-31", "by": "2030-01-31", "active": true, "name": "test", "colleague": "test", "quotas": [],
                 "to": "00000000-0000-0000-0000-000000000001", "amount": {"amount": "1.00", "currency": "EUR"},
                 "jobProfile": "%s", "task": {"module": "%s", "kind": "MANDATORY", "reason": "test"}}""".formatted(job(), module());
    }

    /** Gives somebody in another municipality, and that municipality, one of each thing. */
    void areThere() {
        String person = one("select id from member where municipality_id <> " + WEINHEIM);
        String town = one("select municipality_id from member where id = '" + person + "'");
        String module = module();
        String job = job();
        ForeignInvoice.between(one("select id from provider where code <> 'zweiburgen'"), town, database);
        var now = LocalDateTime.of(2026, 1, 5, 8, 0);
        LocalDate later = LocalDate.of(2099, 12, 31);
        String talk = add(
                "talk",
                "municipality_id",
                town,
                "leader_id",
                person,
                "starts_at",
                now,
                "minutes",
                60,
                "place",
                "test",
                "cancelled",
                false,
                "made_at",
                now,
                "version",
                0);
        add(
                "talk_person",
                "talk_id",
                talk,
                "municipality_id",
                town,
                "member_id",
                person,
                "outcome",
                "OPEN",
                "no_need",
                false,
                "version",
                0);
        String consent = add(
                "consent",
                "member_id",
                person,
                "purpose",
                "PROVIDER_CONTACT",
                "open_key",
                UUID.randomUUID(),
                "given_at",
                now,
                "until_day",
                later);
        String enrolment = add(
                "enrolment",
                "member_id",
                person,
                "module_id",
                module,
                "state",
                "BOOKED",
                "booked_at",
                now,
                "version",
                0);
        add(
                "substitution",
                "enrolment_id",
                enrolment,
                "member_id",
                person,
                "colleague_id",
                person,
                "state",
                "ASKED",
                "asked_at",
                now,
                "version",
                0);
        add(
                "approval_request",
                "enrolment_id",
                enrolment,
                "municipality_id",
                town,
                "member_id",
                person,
                "module_id",
                module,
                "step",
                "MANAGER",
                "state",
                "OPEN",
                "asked_at",
                now,
                "asked_of_step_on",
                now.toLocalDate(),
                "decide_by",
                later,
                "version",
                0);
        String completion = add(
                "completion",
                "member_id",
                person,
                "module_id",
                module,
                "completed_on",
                LocalDate.of(2026, 1, 4),
                "evidence",
                "test",
                "recorded_by",
                "EMPLOYER",
                "recorded_at",
                now);
        row(
                "achievement_record",
                Map.ofEntries(
                        Map.entry("record_number", RECORD),
                        Map.entry("completion_id", completion),
                        Map.entry("member_id", person),
                        Map.entry("module_id", module),
                        Map.entry("kind", "PARTICIPATION"),
                        Map.entry("title", "test"),
                        Map.entry("provider_name", "test"),
                        Map.entry("minutes", 60),
                        Map.entry("completed_on", LocalDate.of(2026, 1, 4)),
                        Map.entry("recorded_by", "EMPLOYER"),
                        Map.entry("issued_at", now)));
        row(
                "private_account",
                Map.of(
                        "member_id",
                        person,
                        "wanted",
                        "fremd@privat.example",
                        "secret_sha256",
                        DigestUtils.sha256Hex(SECRET),
                        "secret_until",
                        later.atStartOfDay(),
                        "letters",
                        1,
                        "version",
                        0));
        add("notification", "member_id", person, "kind", "CURRICULUM_CHANGED", "arguments", "2", "created_at", now);
        String topic = one("select id from competence");
        add(
                "attestation",
                "member_id",
                person,
                "competence_id",
                topic,
                "level",
                1,
                "evidence_kind",
                "EMPLOYER",
                "evidence_ref",
                UUID.randomUUID(),
                "since",
                LocalDate.of(2026, 1, 4));
        add("goal", "member_id", person, "job_profile_id", job, "due", later);
        add(
                "goal_agreement",
                "member_id",
                person,
                "job_profile_id",
                job,
                "due",
                later,
                "state",
                "PROPOSED",
                "proposed_by",
                person,
                "proposed_at",
                now,
                "version",
                0);
        add(
                "profile_release",
                "member_id",
                person,
                "field",
                "PLAN",
                "audience",
                "HR",
                "released_at",
                now,
                "until_day",
                later);
        add(
                "assignment",
                "municipality_id",
                town,
                "module_id",
                module,
                "kind",
                "MANDATORY",
                "reason",
                "test",
                "assigned_at",
                now,
                "version",
                0);
        add(
                "assignment_rule",
                "municipality_id",
                town,
                "name",
                "test",
                "module_id",
                module,
                "kind",
                "MANDATORY",
                "reason",
                "test",
                "lead_days",
                0,
                "active",
                false,
                "version",
                0);
        String provider = one("select id from provider");
        String offer = add(
                "offer",
                "provider_id",
                provider,
                "competence_id",
                topic,
                "title",
                "test",
                "description",
                "test",
                "valid_until",
                later,
                "sent_at",
                now,
                "month_no",
                0,
                "ordinal",
                NUMBER.incrementAndGet());
        row("offer_letter", Map.of("offer_id", offer, "municipality_id", town));
        String message = add(
                "contact_message",
                "provider_id",
                provider,
                "competence_id",
                topic,
                "subject",
                "test",
                "text",
                "test",
                "sent_at",
                now);
        row("contact_delivery", Map.of("message_id", message, "member_id", person, "consent_id", consent));
        add(
                "proof_import",
                "municipality_id",
                town,
                "taken_at",
                now,
                "levels_taken",
                0,
                "modules_taken",
                0,
                "version",
                0);
        add(
                "recognition",
                "member_id",
                person,
                "municipality_id",
                town,
                "checker",
                "EMPLOYER",
                "title",
                "test",
                "issuer",
                "test",
                "issued_on",
                now.toLocalDate(),
                "state",
                "OPEN",
                "handed_in_at",
                now,
                "version",
                0);
        add(
                "budget",
                "municipality_id",
                town,
                "scope_id",
                UUID.randomUUID(),
                "budget_year",
                2026,
                "amount_cents",
                100,
                "version",
                0);
        add(
                "absence",
                "municipality_id",
                town,
                "member_id",
                person,
                "first_day",
                now.toLocalDate(),
                "last_day",
                now.toLocalDate(),
                "day_part",
                "WHOLE",
                "origin",
                "PERSON",
                "version",
                0);
        add("staffing_group", "municipality_id", town, "name", "Schalter", "minimum", 1, "weekdays", 31, "version", 0);
        talk(person, now);
        add("staff_group", "municipality_id", town, "name", UUID.randomUUID(), "version", 0);
        add(
                "directory_access",
                "municipality_id",
                town,
                "label",
                "test",
                "key_sha256",
                UUID.randomUUID(),
                "trial",
                true,
                "created_at",
                now,
                "last_day",
                later,
                "version",
                0);
        add(
                "module_package",
                "owner_kind",
                "MUNICIPALITY",
                "municipality_id",
                town,
                "title",
                "test",
                "goal",
                "test",
                "state",
                "DRAFT",
                "edited_by",
                "test",
                "version",
                0);
    }

    /** Somebody elsewhere asks something on the forum of a module and leads a learning group on it. */
    private void talk(String person, LocalDateTime now) {
        String module = one(FOREIGN_MODULE);
        String author = add("discussion_author", "module_id", module, "shows_name", false, "version", 0);
        String thread = add(
                "discussion_thread",
                "module_id",
                module,
                "scope",
                "MODULE",
                "board_id",
                module,
                "kind",
                "QUESTION",
                "title",
                "test",
                "search_key",
                "test",
                "tags",
                "",
                "author_id",
                author,
                "started_at",
                now,
                "last_post_at",
                now,
                "posts",
                1,
                "pinned",
                false,
                "closed",
                false,
                "concealed",
                false,
                "version",
                0);
        add(
                "discussion_post",
                "thread_id",
                thread,
                "number",
                1,
                "author_id",
                author,
                "text",
                "test",
                "state",
                "VISIBLE",
                "written_at",
                now,
                "version",
                0);
        String group =
                add("learning_group", "module_id", module, "name", "test", "most", 5, "founded_at", now, "version", 0);
        row(
                "learning_group_member",
                Map.of("member_id", person, "group_id", group, "leads", true, "joined_at", now, "version", 0));
        add(
                "learning_group_invitation",
                "group_id",
                group,
                "member_id",
                person,
                "invited_at",
                now,
                "declined",
                false,
                "version",
                0);
        add(
                "learning_group_date",
                "group_id",
                group,
                "title",
                "test",
                "starts_at",
                now,
                "minutes",
                60,
                "author_id",
                author,
                "made_at",
                now,
                "version",
                0);
    }

    private String add(String table, Object... columnsAndValues) {
        String id = UUID.randomUUID().toString();
        Map<String, Object> row = new TreeMap<>(Map.of("id", id));
        for (int i = 0; i < columnsAndValues.length; i += 2) {
            Object value = columnsAndValues[i + 1];
            row.put(columnsAndValues[i].toString(), value instanceof UUID chosen ? chosen.toString() : value);
        }
        row(table, row);
        return id;
    }

    private void row(String table, Map<String, ?> row) {
        String columns = String.join(", ", row.keySet());
        String values = row.keySet().stream().map(column -> ":" + column).collect(Collectors.joining(", "));
        database.sql("insert into " + table + " (" + columns + ") values (" + values + ")")
                .params(row)
                .update();
    }

    private String one(String query) {
        return database.sql(query + " limit 1")
                .query((row, number) -> Objects.requireNonNull(row.getString(1)))
                .single();
    }

    private static Map<Pattern, String> things() {
        Map<Pattern, String> things = new LinkedHashMap<>();
        things.put(
                Pattern.compile(".*/(rechnungen|invoices)/\\{id}"),
                "select id from invoice where municipality_id <> " + WEINHEIM);
        things.put(Pattern.compile(".*/(rechnungen|invoices)/[^/]+/\\{type}"), "select 'xml' from region");
        things.put(Pattern.compile("/austausch/\\{module}|/api/v1/modules/\\{module}"), FOREIGN_MODULE);
        things.put(Pattern.compile(".*/(themen|discussions)/\\{thread}"), inForeignModule("discussion_thread"));
        things.put(
                Pattern.compile(".*/(beitraege|posts)/\\{post}"),
                "select id from discussion_post where thread_id in (" + inForeignModule("discussion_thread") + ")");
        things.put(
                Pattern.compile("/lerngruppen/\\{group}|/api/v1/me/groups/\\{group}"),
                inForeignModule("learning_group"));
        things.put(
                Pattern.compile(".*/(einladungen|group-invitations)/\\{(id|invitation)}"),
                ofForeignGroup("id", "learning_group_invitation"));
        things.put(
                Pattern.compile("(/lerngruppen|/api/v1/me/groups)/.*/(mitglieder|members)/\\{person}"),
                "select id from discussion_author where member_id is null");
        things.put(Pattern.compile(".*/(termine|dates)/\\{date}"), ofForeignGroup("id", "learning_group_date"));
        things.put(Pattern.compile(".*/privates-konto/bestaetigung/\\{secret}"), "select '" + SECRET + "' from region");
        ofAnotherTown(things, "talks|gespraeche", "talk");
        ofAnotherTown(things, "team/gespraeche/[^{]*", "member");
        ofAnotherTown(things, "assignments|zuweisungen", "assignment");
        ofAnotherTown(things, "(assignment-)?rules|regeln", "assignment_rule");
        ofAnotherTown(things, "approvals|genehmigungen", "approval_request");
        ofAnotherTown(things, "budgets", "budget");
        ofAnotherTown(things, "groups-of-staffing|abwesenheiten/gruppen", "staffing_group");
        ofAnotherTown(things, "groups|gruppen", "staff_group");
        ofAnotherTown(things, "verzeichnis", "directory_access");
        ofAnotherTown(things, "nachweise/anerkennung|anerkennungen|recognitions", "recognition");
        things.put(
                Pattern.compile(".*/(nachweise/anerkennung|anerkennungen|recognitions)/.*/(dateien|files)/\\{file}"),
                "select '00000000-0000-0000-0000-000000000001' from region");
        ofAnotherTown(things, "absences|abwesenheiten|abwesenheiten/liste", "absence");
        ofAnotherTown(things, "importe/nachweise|records/imports", "proof_import");
        ofAnotherTown(things, "packages|pakete", "module_package");
        ofAnotherTown(things, "members|people|beschaeftigte|personen|zugaenge", "member");
        things.put(
                Pattern.compile(".*/(offers|angebote)/\\{id}"),
                "select id from offer where id not in (select offer_id from offer_letter where municipality_id = "
                        + WEINHEIM + ")");
        things.put(
                Pattern.compile(".*/(contacts|nachrichten)/\\{id}"),
                "select id from contact_message where id not in (select message_id from contact_delivery where member_id in"
                        + " (select id from member where municipality_id = " + WEINHEIM + "))");
        ofAnotherPerson(things, "goals|agreements|ziele|vereinbarungen", "goal_agreement", "agreement", "id");
        ofAnotherPerson(things, "goals|ziele", "goal", "id");
        ofAnotherPerson(things, "substitutions|vertretungen", "substitution", "id");
        ofAnotherPerson(things, "enrolments|buchungen", "enrolment", "id");
        ofAnotherPerson(things, "lernen|learning", "enrolment", "enrolment");
        things.put(
                Pattern.compile(".*/(lernen|learning)/.*/\\{(element|file)}"),
                "select '00000000-0000-0000-0000-000000000001' from region");
        things.put(
                Pattern.compile(".*/anwesenheit/\\{session}"),
                "select '00000000-0000-0000-0000-000000000001' from region");
        things.put(Pattern.compile(".*/(lernen|learning)/.*/\\{number}"), "select '1' from region");
        things.put(
                Pattern.compile(".*/(records|nachweise)/\\{number}"),
                "select record_number from achievement_record where record_number = '" + RECORD + "'");
        ofAnotherPerson(things, "abschluesse|completions", "completion", "completion");
        ofAnotherPerson(things, "attestations|bescheinigungen", "attestation", "attestation");
        ofAnotherPerson(things, "notifications|mitteilungen", "notification", "id");
        things.put(
                Pattern.compile(".*/einwilligungen/werkzeuge/\\{tool}"),
                "select '00000000-0000-0000-0000-000000000001' from region");
        ofAnotherPerson(things, "consents|einwilligungen", "consent", "id");
        ofAnotherPerson(things, "releases|freigaben", "profile_release", "id");
        things.put(Pattern.compile(".*/umfragen/\\{kind}"), "select 'abschluss' from region");
        things.put(Pattern.compile(".*/surveys/\\{kind}"), "select 'FOLLOW_UP' from region");
        things.put(
                Pattern.compile(".*/(abschluss|FOLLOW_UP)/\\{subject}"),
                "select id from learning_module where id not in (select module_id from completion where member_id in"
                        + " (select id from member where municipality_id = " + WEINHEIM + "))");
        things.put(
                Pattern.compile("/team/\\{member}"),
                "select id from member where manager_id <> (select member_id from identity where subject = 'leitung')");
        things.put(Pattern.compile(".*/personen/[^{]*/\\{decision}"), "select 'befreiung' from region");
        return things;
    }

    private static String inForeignModule(String table) {
        return "select id from " + table + " where module_id not in (select module_id from enrolment where member_id in"
                + " (select id from member where municipality_id = " + WEINHEIM + "))";
    }

    private static String ofForeignGroup(String column, String table) {
        return "select " + column + " from " + table + " where group_id in (" + inForeignModule("learning_group") + ")";
    }

    private static void ofAnotherTown(Map<Pattern, String> things, String segment, String table) {
        things.put(
                Pattern.compile(".*/(" + segment + ")/\\{\\w+}"),
                "select id from " + table + " where municipality_id is not null and municipality_id <> " + WEINHEIM);
    }

    private static void ofAnotherPerson(
            Map<Pattern, String> things, String segment, String table, String... variables) {
        List<String> names = Arrays.asList(variables);
        things.put(
                Pattern.compile(".*/(" + segment + ")/\\{(" + String.join("|", names) + ")}"),
                "select id from " + table + " where member_id in (select id from member where municipality_id <> "
                        + WEINHEIM + ")");
    }
}
