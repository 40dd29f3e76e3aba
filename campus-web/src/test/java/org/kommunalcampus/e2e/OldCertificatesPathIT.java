package org.kommunalcampus.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** HR brings in what people proved before there was the platform: 500 certificates in one table, tried first; the picture of needs and the plans follow, and go back with the table. */
@EndToEndTest
class OldCertificatesPathIT {

    private static final String NEEDS = "/personal/bedarf";
    private static final String HOME = "08226096";
    private static final int PEOPLE = 125;

    /** What front offices need most. */
    private static final List<String> COMPETENCES =
            List.of("KOMMUNAL:BS1", "KOMMUNAL:BS2", "KOMMUNAL:DS1", "KOMMUNAL:EA4");

    private static final Pattern BELOW = Pattern.compile("(\\d+) von \\d+");

    @Test
    void fiveHundredCertificatesFillThePictureOfNeedsAndChangeThePlans(Person person) throws IOException {
        person.signsInAs("lernende").answersAllQuestions();
        int plan = latestPlan(person);
        person.with(options -> options).signsInAs("personal");
        Map<String, Integer> before = below(person);

        uploads(person, true);
        person.reads("Probelauf").findsThePageAccessible().takesAPicture("old-certificates-tried");
        assertThat(figure(person, "Neu")).containsText("500");
        assertThat(figure(person, "Abgelehnt")).containsText("0");
        assertThat(below(person)).as("a dry run stores nothing").isEqualTo(before);

        uploads(person, false);
        assertThat(figure(person, "Neu")).containsText("500");
        Map<String, Integer> after = below(person);
        person.takesAPicture("old-certificates-needs");
        List<String> better = before.keySet().stream()
                .filter(competence -> after.getOrDefault(competence, 0) < before.get(competence))
                .toList();
        assertThat(better).as("fewer people are below what is asked").hasSize(COMPETENCES.size());

        person.with(options -> options).signsInAs("lernende");
        await().atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> assertThat(latestPlan(person)).isGreaterThan(plan));
        person.opens("/lehrplan/verlauf/" + latestPlan(person)).findsThePageAccessible();
        person.opens("/mitteilungen").reads("Eine Kompetenz wurde bestätigt");

        person.with(options -> options).signsInAs("personal").opens("/personal/importe/nachweise");
        person.unfolds().clicks("Ganze Tabelle zurücknehmen").reads("500 Einträge sind zurückgenommen.");
        assertThat(below(person)).isEqualTo(before);
    }

    private static void uploads(Person person, boolean dryRun) throws IOException {
        person.opens("/personal/importe").page().locator("#kind-proofs").check();
        person.page().locator("#dryRun").setChecked(dryRun);
        person.page()
                .locator("#file")
                .setInputFiles(new FilePayload("nachweise.csv", "text/csv", table().getBytes(StandardCharsets.UTF_8)));
        person.clicks("Einlesen");
    }

    /** Those of the town but the one who uploads, the first {@value #PEOPLE}, each with four certificates. */
    private static String table() throws IOException {
        var rows = new StringBuilder("Personalnummer;Nachweis;Kompetenz;Stufe;Erworben am;Gültig bis\n");
        staff().limit(PEOPLE)
                .forEach(key -> COMPETENCES.forEach(competence -> rows.append(key)
                        .append(";Zeugnis aus der Personalakte;")
                        .append(competence)
                        .append(";4;01.02.2024;\n")));
        return rows.toString();
    }

    private static Stream<String> staff() throws IOException {
        try (InputStream file = Objects.requireNonNull(
                OldCertificatesPathIT.class.getResourceAsStream("/data/members.csv"), "the staff of the demo")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .map(line -> line.split(","))
                            .filter(cells -> cells[0].equals(HOME) && !cells[1].equals("D-0003"))
                            .map(cells -> cells[1])
                            .toList()
                            .stream();
        }
    }

    /** How many people are below what their job asks for, by competence; hidden numbers are left out. */
    private static Map<String, Integer> below(Person person) {
        person.opens(NEEDS);
        Map<String, Integer> below = new LinkedHashMap<>();
        for (Locator row : person.page().locator("table.kc-heat tbody tr").all()) {
            Matcher number = BELOW.matcher(row.locator("td").first().textContent());
            if (number.find()) {
                below.put(row.locator("th strong").textContent(), Integer.valueOf(number.group(1)));
            }
        }
        assertThat(below).isNotEmpty();
        return below;
    }

    private static Locator figure(Person person, String name) {
        return person.page().locator(".kc-figure").filter(new Locator.FilterOptions().setHasText(name));
    }

    private static int latestPlan(Person person) {
        person.opens("/lehrplan/verlauf");
        String address = person.page()
                .locator("main a[href*='/lehrplan/verlauf/']")
                .first()
                .getAttribute("href");
        return Integer.parseInt(address.replaceAll(".*/(\\d+)/?$", "$1"));
    }
}
