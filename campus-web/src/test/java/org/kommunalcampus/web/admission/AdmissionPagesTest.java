package org.kommunalcampus.web.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.web.api.ApiTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** A municipality finds itself, asks, confirms by the mailed link, and the operator decides; nobody learns by asking who takes part. */
@ApiTest
class AdmissionPagesTest {

    private static final String BENSHEIM = "06431002";
    private static final String WEINHEIM = "08226096";

    @Autowired
    private MockMvcTester http;

    @Autowired
    private JdbcClient database;

    private final String contact = "ada" + ThreadLocalRandom.current().nextInt(1_000_000_000) + "@bensheim.example";

    @Test
    void aTownIsFoundByNameAndByKey() {
        assertThat(http.get().uri("/aufnahme").param("q", "bensh"))
                .hasStatus(200)
                .bodyText()
                .contains(BENSHEIM);
        assertThat(http.get().uri("/aufnahme").param("q", BENSHEIM)).bodyText().contains("Bensheim");
        assertThat(http.get().uri("/aufnahme").param("q", "Atlantis"))
                .bodyText()
                .contains("steht nicht in unserem");
        assertThat(http.get().uri("/aufnahme").param("ags", BENSHEIM))
                .bodyText()
                .contains("name=\"hrEmail\"");
    }

    @Test
    void whatIsMissingIsToldAtItsField() {
        MvcTestResult answer = http.post()
                .uri("/aufnahme")
                .param("ags", BENSHEIM)
                .param("contactName", "Ada")
                .with(csrf())
                .exchange();

        assertThat(answer).hasStatus(422).bodyText().contains("mindestens eine Mail-Domain", "Ohne Ihre Zustimmung");
    }

    @Test
    void theMailedLinkConfirmsByAButtonAndTheOperatorAccepts() {
        assertThat(ask(BENSHEIM)).hasStatus(302).redirectedUrl().isEqualTo("/aufnahme/gesendet");
        String link = link();
        assertThat(http.get().uri(link)).hasStatus(200).bodyText().contains("Bensheim");
        assertThat(queue()).bodyText().doesNotContain(contact);

        assertThat(http.post().uri(link).with(csrf())).hasStatus(200).bodyText().contains("liegt jetzt beim Betreiber");

        assertThat(http.get().uri(link)).hasStatus(404);
        String id = database.sql("select id from admission_application where contact_email = :contact")
                .param("contact", contact)
                .query(String.class)
                .single();
        assertThat(queue()).bodyText().contains("/betrieb/aufnahmen/" + id);
        assertThat(http.get().uri("/betrieb/aufnahmen/" + id).with(operator()))
                .hasStatus(200)
                .bodyText()
                .contains(contact);
        assertThat(http.post()
                        .uri("/betrieb/aufnahmen/" + id + "/ablehnung")
                        .param("version", "1")
                        .with(csrf())
                        .with(operator())
                        .exchange()
                        .getResponse()
                        .getStatus())
                .isIn(302, 422);
        assertThat(http.post()
                        .uri("/betrieb/aufnahmen/" + id + "/annahme")
                        .param("version", "1")
                        .param("region", "MRN")
                        .with(csrf())
                        .with(operator()))
                .hasStatus(302)
                .redirectedUrl()
                .startsWith("/betrieb/kommunen/");
        assertThat(mails(contact)).anyMatch(mail -> mail.contains("nimmt am KommunalCampus teil"));
    }

    @Test
    void whoTakesPartAlreadyIsToldByMailAlone() {
        MvcTestResult known = ask(WEINHEIM);

        assertThat(known).hasStatus(302).redirectedUrl().isEqualTo("/aufnahme/gesendet");
        assertThat(mails(contact)).anyMatch(mail -> mail.contains("nimmt schon teil"));
        assertThat(mails(contact)).noneMatch(mail -> mail.contains("/aufnahme/bestaetigung/"));
    }

    private MvcTestResult ask(String ags) {
        var request = http.post().uri("/aufnahme").with(csrf());
        Map.of(
                        "ags", ags,
                        "contactName", "Ada Amt",
                        "contactEmail", contact,
                        "hrGivenName", "Hanna",
                        "hrFamilyName", "Reich",
                        "hrEmail", "hr" + contact,
                        "hrKey", "1",
                        "domains", "bensheim.example",
                        "terms", "true")
                .forEach(request::param);
        return request.exchange();
    }

    private MvcTestResult queue() {
        return http.get().uri("/betrieb/aufnahmen").with(operator()).exchange();
    }

    private String link() {
        return mails(contact).stream()
                .filter(mail -> mail.contains("/aufnahme/bestaetigung/"))
                .map(mail ->
                        mail.substring(mail.indexOf("/aufnahme/bestaetigung/")).strip())
                .findFirst()
                .orElseThrow();
    }

    /** To the address, or shown by now, when the address is forgotten. */
    private List<String> mails(String address) {
        return database.sql(
                        "select plain from mail where member_id is null and plain is not null and (recipient = :to or recipient is null) order by created_at desc")
                .param("to", address)
                .query(String.class)
                .list();
    }

    private static RequestPostProcessor operator() {
        return user("betrieb").roles("OPERATOR");
    }
}
