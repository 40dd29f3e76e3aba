package org.kommunalcampus.web.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.web.api.ApiTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** People keep their records by a private address, which no employer sees, and nothing else of the platform. */
@ApiTest
class PrivateAccountPagesTest {

    private static final String PAGE = "/meine-daten/privates-konto";
    private static final String PETRA = "MA-9001";

    @Autowired
    private MockMvcTester http;

    @Autowired
    private JdbcClient database;

    private final String address = "lena" + ThreadLocalRandom.current().nextInt(1_000_000_000) + "@privat.example";

    @AfterEach
    void nothingStays() {
        http.post().uri(PAGE + "/ende").with(csrf()).with(learner()).exchange();
    }

    @Test
    void aPrivateAddressIsConfirmedByItsPersonAndShownToNobodyElse() {
        assertThat(name("keine Adresse")).hasStatus(422).bodyText().contains("Das ist keine E-Mail-Adresse.");
        assertThat(name("lena.sommerfeld@weinheim.example.org"))
                .hasStatus(422)
                .bodyText()
                .contains("steht in der Personalliste");
        assertThat(name(address)).hasStatus(302);
        String link = link();
        assertThat(get(PAGE, learner())).hasStatus(200).bodyText().contains("Wartet auf", address);

        assertThat(get(link, account("lotse", Role.LEARNER))).hasStatus(404);
        assertThat(http.get().uri(link).with(csrf())).as("asks to sign in").hasStatus(302);
        assertThat(get(link, learner())).hasStatus(200).bodyText().contains(address);
        assertThat(http.post().uri(link).with(csrf()).with(learner())).hasStatus(302);
        assertThat(get(link, learner())).as("holds once").hasStatus(404);
        assertThat(get(PAGE, learner())).bodyText().contains(address).doesNotContain("Wartet auf");

        String lena = database.sql("select id from member where personnel_key = 'D-0001'")
                .query(String.class)
                .single();
        RequestPostProcessor hr = account("personal", Role.LEARNER, Role.HR);
        for (String page : List.of(
                "/personal/beschaeftigte/" + lena,
                "/personal/beschaeftigte/" + lena + "/stammdaten",
                "/personal/beschaeftigte?q=Sommerfeld",
                "/personal/zugaenge?q=Sommerfeld")) {
            assertThat(get(page, hr)).hasStatus(200).bodyText().doesNotContain(address);
        }
        assertThat(get("/meine-daten/auskunft", learner())).bodyText().contains(address);
    }

    @Test
    void theApiNamesAndForgetsTheAddress() {
        assertThat(http.put()
                        .uri("/api/v1/me/private-account")
                        .with(httpBasic("lernende", "demo"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"address\": \"" + address + "\"}"))
                .hasStatus(202)
                .bodyJson()
                .extractingPath("$.waiting")
                .isEqualTo(address);
        assertThat(http.delete().uri("/api/v1/me/private-account").with(httpBasic("lernende", "demo")))
                .hasStatus(204);
        assertThat(http.get().uri("/api/v1/me/private-account").with(httpBasic("lernende", "demo")))
                .hasStatus(200)
                .bodyJson()
                .extractingPath("$.linked")
                .isEqualTo(false);
    }

    @Test
    void whoHasLeftReadsTheOwnRecordsAndNothingElse() {
        assertThat(get("/", former())).redirectedUrl().isEqualTo("/nachweise");
        assertThat(get("/nachweise", former()))
                .hasStatus(200)
                .bodyText()
                .contains("Petra Sandmann", "KC-", "Sie arbeiten nicht mehr bei der Kommune")
                .doesNotContain("/lehrplan", "/umfragen", "/lerngruppen", "/profil\"");
        String number = database.sql("""
                        select record_number from achievement_record
                        where member_id = (select id from member where personnel_key = ?) order by completed_on limit 1""").param(PETRA).query(String.class).single();
        assertThat(get("/nachweise/" + number + "/dokument", former())).hasStatus(200);
        assertThat(get("/nachweise/uebersicht", former())).hasStatus(200);
        assertThat(get("/nachweise/" + number + "/dokument", learner()))
                .as("another person's")
                .hasStatus(404);
        for (String page : List.of("/meine-daten", "/meine-daten/auskunft", "/meine-daten/datei", PAGE)) {
            assertThat(get(page, former())).as(page).hasStatus(200);
        }
        assertThat(get("/meine-daten/loeschung", former())).hasStatus(200);
        assertThat(get("/katalog", former())).as("open to everybody").hasStatus(200);
        for (String page : List.of(
                "/lehrplan",
                "/profil",
                "/buchungen",
                "/austausch",
                "/umfragen",
                "/lerngruppen",
                "/mitteilungen",
                "/meine-daten/einwilligungen",
                "/meine-daten/kalender",
                "/personal",
                "/team",
                "/beirat")) {
            assertThat(get(page, former())).as(page).hasStatus(403);
        }
        assertThat(http.get().uri("/api/v1/me/curriculum").with(httpBasic("ehemalige", "demo")))
                .hasStatus(403);
        assertThat(http.get().uri("/api/v1/me/records").with(httpBasic("ehemalige", "demo")))
                .hasStatus(200)
                .bodyJson()
                .extractingPath("$.content.length()")
                .isEqualTo(3);
        assertThat(http.delete().uri("/api/v1/me/private-account").with(httpBasic("ehemalige", "demo")))
                .as("wants to be confirmed")
                .hasStatus(409);
    }

    @Test
    void hrPrintsACodeToTakeAlongForWhoLeaves() {
        String petra = database.sql("select id from member where personnel_key = ?")
                .param(PETRA)
                .query(String.class)
                .single();
        String surname = database.sql("select family_name from member where id = ?")
                .param(petra)
                .query(String.class)
                .single();
        RequestPostProcessor hr = account("personal", Role.LEARNER, Role.HR);
        assertThat(get("/personal/beschaeftigte/" + petra + "/stammdaten", hr))
                .bodyText()
                .contains("Code zum Mitnehmen drucken");
        assertThat(http.post()
                        .uri("/personal/beschaeftigte/" + petra + "/abschiedscode")
                        .with(csrf())
                        .with(hr))
                .as("that she has an access already is nobody's business")
                .hasStatus(200)
                .bodyText()
                .contains(surname, "gilt er nicht")
                .doesNotContain("hat schon einen eigenen Zugang");
        String lena = database.sql("select id from member where personnel_key = 'D-0001'")
                .query(String.class)
                .single();
        assertThat(http.post()
                        .uri("/personal/beschaeftigte/" + lena + "/abschiedscode")
                        .with(csrf())
                        .with(hr))
                .as("no last day is noted")
                .hasStatus(302);
    }

    private MvcTestResult name(String typed) {
        return http.post()
                .uri(PAGE)
                .param("address", typed)
                .with(csrf())
                .with(learner())
                .exchange();
    }

    private MvcTestResult get(String page, RequestPostProcessor who) {
        return http.get().uri(page).with(who).exchange();
    }

    private String link() {
        String text = database.sql("select plain from mail where recipient = ? order by created_at desc limit 1")
                .param(address)
                .query(String.class)
                .single();
        return text.substring(text.indexOf(PAGE)).strip();
    }

    private static RequestPostProcessor learner() {
        return account("lernende", Role.LEARNER);
    }

    private static RequestPostProcessor former() {
        return account("ehemalige", Role.FORMER);
    }

    private static RequestPostProcessor account(String name, Role... roles) {
        return user(name).roles(Arrays.stream(roles).map(Role::name).toArray(String[]::new));
    }
}
