package org.kommunalcampus.web.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.shared.ErasureRule;
import org.kommunalcampus.shared.PersonalFile;
import org.kommunalcampus.shared.PersonalRecords;
import org.kommunalcampus.shared.RetentionBasis;
import org.kommunalcampus.web.api.ApiTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcUtils;

/**
 * Nothing about people is forgotten: every column that refers to a person belongs to a capability's file, every file can be read, and {@code docs/datenschutz/datenkatalog.md} lists them all;
 * {@code -Dcampus.docs.write=true} writes it anew.
 */
@ApiTest
class PersonalRecordsTest {

    private static final Path CATALOGUE = Path.of("..", "docs", "datenschutz", "datenkatalog.md");

    private static final Map<ErasureRule, String> ON_REQUEST = Map.of(
            ErasureRule.ERASED, "wird sofort gelöscht",
            ErasureRule.ENDED, "endet sofort, bleibt als Nachweis",
            ErasureRule.WITH_ACCOUNT, "bleibt bis zum Ausscheiden, danach ohne Namen",
            ErasureRule.KEPT, "bleibt");

    private static final Map<RetentionBasis, String> BECAUSE = Map.of(
            RetentionBasis.EMPLOYMENT, "Beschäftigung (Art. 6 Abs. 1 Buchst. b und e, Art. 88 DSGVO)",
            RetentionBasis.TRAINING_PROOF, "Nachweis von Schulungen (Art. 17 Abs. 3 Buchst. b und e DSGVO)",
            RetentionBasis.DUTY_PROOF, "Nachweis von Pflichten (Art. 17 Abs. 3 Buchst. b und e DSGVO)",
            RetentionBasis.CONSENT_PROOF, "Nachweis der Einwilligung (Art. 7 Abs. 1 DSGVO)",
            RetentionBasis.ACCOUNTABILITY, "Rechenschaft (Art. 5 Abs. 2, Art. 32 DSGVO)",
            RetentionBasis.SHARED_CONVERSATION, "Gespräch mit anderen, ohne Namen (Art. 17 Abs. 3 Buchst. a DSGVO)",
            RetentionBasis.SEALED_RECORD, "versiegeltes Protokoll (Art. 17 Abs. 3 Buchst. e DSGVO)");

    /** How columns are called that hold people. */
    private static final Pattern PERSONAL = Pattern.compile(
            "(.*_)?(member|person|identity|manager|deputy|subject|learner)_id|.*_by|actor|reviewer|author|subject|(.*_)?email");

    /** Columns that are called so and hold nobody. */
    private static final Map<String, String> NOBODY = Map.ofEntries(
            Map.entry("completion.recorded_by", "whether employer, provider or operator"),
            Map.entry("revoked_completion.recorded_by", "whether employer, provider or operator"),
            Map.entry("achievement_record.recorded_by", "whether employer, provider or operator"),
            Map.entry("achievement_record.credits_awarded_by", "the institution that awards credits"),
            Map.entry("completion.renewed_by", "another completion of the same person"),
            Map.entry(
                    "invoice_seller.contact_email",
                    "the address at which an organisation answers questions about invoices"),
            Map.entry("enrolment.lent_by", "the booking whose seat another takes over"),
            Map.entry("provider.contact_email", "the address at which an organisation is reached"),
            Map.entry("admission_application.contact_email", "the address at which a municipality is reached"),
            Map.entry(
                    "admission_application.hr_email",
                    "the address of somebody who works for no municipality here yet; forgotten once it is decided"),
            Map.entry("plan.claimed_by", "the worker of a node"),
            Map.entry("approval_request.decide_by", "a moment"),
            Map.entry("contact_message.subject", "what the message is about"),
            Map.entry("scheduled_tasks.picked_by", "a node"),
            Map.entry("flyway_schema_history.installed_by", "the account of the database"),
            Map.entry("survey_count.subject", "what is answered about"),
            Map.entry("survey_participation.subject", "what is answered about"),
            Map.entry("survey_slip.subject", "what is answered about"),
            Map.entry("survey_tally.subject", "what is answered about"),
            Map.entry("survey_text.subject", "what is answered about"));

    @Autowired
    private List<PersonalRecords> capabilities;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DataSource dataSource;

    @Autowired
    private MessageSource messages;

    @Test
    void everyColumnThatRefersToAPersonBelongsToAFile() throws Exception {
        Set<String> covered = files().flatMap(file -> file.columns().stream()).collect(Collectors.toSet());

        Set<String> forgotten = new TreeSet<>(personal());
        forgotten.removeAll(covered);
        forgotten.removeAll(NOBODY.keySet());

        assertThat(forgotten).as("columns that no PersonalRecords names").isEmpty();
    }

    @Test
    void everyColumnThatAFileNamesExists() {
        assertThat(columns())
                .containsAll(files().flatMap(file -> file.columns().stream()).toList());
    }

    @Test
    void filesHaveDifferentNamesAndAReasonToStay() {
        assertThat(files().map(PersonalFile::name)).doesNotHaveDuplicates();
        assertThat(files())
                .allSatisfy(file -> assertThat(file.basis() == null).isEqualTo(file.rule() == ErasureRule.ERASED));
    }

    @Test
    void whatPeopleReadIsWordedInBothLanguages() {
        List<String> keys = new ArrayList<>();
        files().forEach(file -> {
            keys.add("my-data.file." + file.name());
            fields(file).forEach(field -> keys.add("my-data.field." + field));
        });
        Stream.of(RetentionBasis.values())
                .forEach(ground -> keys.addAll(List.of("my-data.basis." + ground, "my-data.until." + ground)));

        for (Locale locale : List.of(Locale.GERMAN, Locale.ENGLISH)) {
            assertThat(keys)
                    .filteredOn(key -> messages.getMessage(key, null, null, locale) == null)
                    .isEmpty();
        }
    }

    @Test
    void theCatalogueOfPersonalDataHoldsEveryFile() throws IOException {
        String written = catalogue();
        if (Boolean.getBoolean("campus.docs.write")) {
            Files.writeString(CATALOGUE, written);
        } else {
            assertThat(Files.readString(CATALOGUE)).isEqualTo(written);
        }
    }

    private String catalogue() {
        var text = new StringBuilder("""
                # Datenkatalog

                Welche Angaben die Plattform zu Menschen hält, in welchen Feldern der Datenbank die Person steht, was auf ein Löschverlangen geschieht und warum etwas bleibt. Diese Seite entsteht aus dem Programm
                (`PersonalRecordsTest`): Ein Feld, das auf eine Person verweist und hier fehlt, lässt den Bau scheitern. Was eine Zeile im Einzelnen enthält, liest jede Person unter *Meine Daten*.

                | Angaben | Felder mit der Person | auf Verlangen | Grund | spätestens bis |
                |---|---|---|---|---|
                """);
        files().sorted(Comparator.comparing(this::title))
                .forEach(file -> text.append("| %s | %s | %s | %s | %s |\n"
                        .formatted(
                                title(file),
                                file.columns().stream()
                                        .sorted()
                                        .map(column -> "`" + column + "`")
                                        .collect(Collectors.joining(", ")),
                                ON_REQUEST.get(file.rule()),
                                file.basis() == null ? "" : BECAUSE.get(file.basis()),
                                until(file))));
        return text.toString();
    }

    private String title(PersonalFile file) {
        return messages.getMessage("my-data.file." + file.name(), null, Locale.GERMAN);
    }

    private static String until(PersonalFile file) {
        RetentionBasis basis = file.basis();
        if (basis == null) {
            return "";
        }
        LocalDate left = LocalDate.of(2000, Month.JUNE, 30);
        LocalDate ends = basis.endsOn(left);
        if (ends == null) {
            return "auf Dauer";
        }
        return ends.equals(left.plusDays(1))
                ? "Ausscheiden"
                : "Ende des %d. Jahres nach dem Jahr des Ausscheidens".formatted(ends.getYear() - left.getYear() - 1);
    }

    private Stream<PersonalFile> files() {
        return capabilities.stream().flatMap(capability -> capability.files().stream());
    }

    private List<String> fields(PersonalFile file) {
        return jdbc.sql(file.query())
                .param("member", null)
                .param("signIns", Set.of(""))
                .param("today", LocalDate.EPOCH)
                .query((ResultSet rows) -> {
                    ResultSetMetaData about = rows.getMetaData();
                    List<String> names = new ArrayList<>();
                    for (int i = 1; i <= about.getColumnCount(); i++) {
                        names.add(JdbcUtils.convertUnderscoreNameToPropertyName(about.getColumnLabel(i)));
                    }
                    return names;
                });
    }

    private Set<String> personal() throws Exception {
        Set<String> found = columns().stream()
                .filter(column -> PERSONAL.matcher(column.substring(column.indexOf('.') + 1))
                        .matches())
                .collect(Collectors.toCollection(TreeSet::new));
        try (var connection = dataSource.getConnection();
                ResultSet keys = connection.getMetaData().getExportedKeys(connection.getCatalog(), null, "member")) {
            while (keys.next()) {
                found.add(keys.getString("FKTABLE_NAME") + "." + keys.getString("FKCOLUMN_NAME"));
            }
        }
        return found;
    }

    private List<String> columns() {
        return jdbc.sql("""
                        select lower(table_name), lower(column_name) from information_schema.columns
                        where table_schema not in ('information_schema', 'mysql', 'performance_schema', 'sys')""")
                .query((row, number) -> row.getString(1) + "." + row.getString(2))
                .list();
    }
}
