package org.kommunalcampus.web.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kommunalcampus.web.Reader.html;
import static org.kommunalcampus.web.Reader.text;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.web.Reader;
import org.kommunalcampus.web.api.ApiTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Proofs from elsewhere, handed in and checked on pages, with the demo's people. */
@ApiTest
class RecognitionPagesTest {

    private static final String OWN = "/nachweise/anerkennung";
    private static final String HR = "/personal/anerkennungen";
    private static final String PROVIDER = "/anbieter/anerkennungen";
    private static final String PDF = "%PDF-1.4 test";

    private final Reader learner;
    private final Reader hr;
    private final Reader provider;
    private final LocalDate lastMonth;

    @Autowired
    RecognitionPagesTest(MockMvcTester http, Clock clock) {
        learner = Reader.of(http, "lernende", Role.LEARNER);
        hr = Reader.of(http, "personal", Role.HR, Role.LEARNER);
        provider = Reader.of(http, "anbieter", Role.PROVIDER);
        lastMonth = LocalDate.now(clock).minusMonths(1);
    }

    @Test
    void theDeskOfHrHoldsWhatWaitsAndTheProviderSeesItsOwn() {
        assertThat(text(hr.open(HR)))
                .contains("Dimitri Iwanow: Datenschutz in der Praxis")
                .contains("Jeder Blick wird vermerkt")
                .doesNotContain("Seminar mit Abschlusstest");
        assertThat(text(provider.open(PROVIDER)))
                .contains("Seminar mit Abschlusstest")
                .doesNotContain("Datenschutz in der Praxis");
        assertThat(text(hr.open(HR + "?q=Iwanow"))).contains("Datenschutz in der Praxis");
        assertThat(text(hr.open(HR + "?stand=ANERKANNT&q=gibtesnicht"))).contains("Hier liegt nichts.");
    }

    @Test
    void aProofIsHandedInAskedAboutAnsweredAndRecognised() {
        String title = "Zertifikat-" + UUID.randomUUID();
        String competence =
                found(html(learner.open(OWN + "/neu?art=kompetenzen")), "<option value=\"([0-9a-f-]{36})\"");

        MvcTestResult sent = handIn(title, competence, "2");
        assertThat(sent).hasStatus3xxRedirection();
        String mine = sent.getResponse().getRedirectedUrl();
        String id = mine.substring(mine.lastIndexOf('/') + 1);
        assertThat(text(learner.open(mine)))
                .contains(title)
                .contains("Wird geprüft")
                .contains("Stufe 2 angegeben");
        assertThat(text(hr.open(HR + "?q=" + title))).contains(title);

        String page = html(hr.open(HR + "/" + id));
        String file = found(page, "/dateien/([0-9a-f-]{36})");
        assertThat(hr.open(HR + "/" + id + "/dateien/" + file))
                .hasStatusOk()
                .hasHeader("Content-Type", "application/pdf")
                .hasHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        assertThat(text(hr.post(HR + "/" + id + "/rueckfrage", "question", " ", "version", version(page))))
                .contains("Bitte stellen Sie eine Frage.");
        assertThat(hr.post(HR + "/" + id + "/rueckfrage", "question", "Wie lange?", "version", version(page)))
                .hasStatus3xxRedirection();
        assertThat(text(learner.open(mine))).contains("Wie lange?").contains("Antwort senden");
        assertThat(hr.post(HR + "/" + id + "/ablehnung", "reason", "zu alt", "version", version(page)))
                .hasStatus(409);
        assertThat(learner.post(mine + "/antwort", "answer", "Zwei Tage", "version", version(html(learner.open(mine)))))
                .hasStatus3xxRedirection();

        page = html(hr.open(HR + "/" + id));
        assertThat(page).contains("Zwei Tage");
        MvcTestResult less = hr.post(
                HR + "/" + id + "/anerkennung", "competences", competence, "levels", "1", "version", version(page));
        assertThat(less).hasStatus(422);
        assertThat(text(less)).contains("Bitte begründen Sie, warum weniger zählt.");
        assertThat(hr.post(
                        HR + "/" + id + "/anerkennung",
                        "competences",
                        competence,
                        "levels",
                        "1",
                        "remark",
                        "Der Grundkurs",
                        "version",
                        version(page)))
                .hasStatus3xxRedirection();
        assertThat(text(learner.open(mine)))
                .contains("Teilweise anerkannt")
                .contains("Stufe 1 anerkannt, Stufe 2 angegeben")
                .contains("Der Grundkurs");
        assertThat(text(learner.open("/mitteilungen"))).contains("Ihr Nachweis wurde anerkannt");

        page = html(hr.open(HR + "/" + id));
        assertThat(hr.post(HR + "/" + id + "/ruecknahme", "reason", "Irrtum", "version", version(page)))
                .hasStatus3xxRedirection();
        assertThat(text(learner.open(mine)))
                .contains("Anerkennung zurückgenommen")
                .contains("Irrtum");
    }

    @Test
    void whatIsWrongIsSaidAtTheFieldsAndWhatWasTypedStays() {
        MvcTestResult wrong = learner.upload(OWN, "bild.gif", "GIF89a", "title", "Mein Kurs", "issuedOn", "2190-01-01");

        assertThat(wrong).hasStatus(422);
        assertThat(text(wrong))
                .contains("Bitte geben Sie an, wer den Nachweis ausgestellt hat.")
                .contains("Der Tag liegt in der Zukunft.")
                .contains("Bitte wählen Sie mindestens eine Kompetenz mit ihrer Stufe.");
        assertThat(html(wrong)).contains("Mein Kurs");
    }

    @Test
    void aProofIsTakenBackBeforeItIsDecided() {
        String competence =
                found(html(learner.open(OWN + "/neu?art=kompetenzen")), "<option value=\"([0-9a-f-]{36})\"");
        String mine = handIn("Zurück " + UUID.randomUUID(), competence, "1")
                .getResponse()
                .getRedirectedUrl();

        assertThat(learner.post(mine + "/ruecknahme", "version", version(html(learner.open(mine)))))
                .hasStatus3xxRedirection();

        assertThat(text(learner.open(mine))).contains("Zurückgezogen").contains("gelöscht");
    }

    @Test
    void aProviderDeclinesWithAReason() {
        String page = html(provider.open(PROVIDER));
        String id = found(page, PROVIDER + "/([0-9a-f-]{36})");
        String shown = html(provider.open(PROVIDER + "/" + id));

        assertThat(shown).doesNotContain("Nur einen Teil anerkennen");
        assertThat(text(provider.post(PROVIDER + "/" + id + "/ablehnung", "reason", "", "version", version(shown))))
                .contains("Bitte nennen Sie den Grund.");
        assertThat(hr.open(HR + "/" + id)).hasStatus(404);
    }

    private MvcTestResult handIn(String title, String competence, String level) {
        return learner.upload(
                OWN,
                "Zertifikat.pdf",
                PDF,
                "title",
                title,
                "issuer",
                "Volkshochschule",
                "issuedOn",
                lastMonth.toString(),
                "minutes",
                "16 Std",
                "competences",
                competence,
                "levels",
                level);
    }

    private static String version(String page) {
        return found(page, "name=\"version\" value=\"(\\d+)\"");
    }

    private static String found(String page, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(page);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(1);
    }
}
