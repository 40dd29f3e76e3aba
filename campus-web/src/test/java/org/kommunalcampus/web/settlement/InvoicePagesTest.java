package org.kommunalcampus.web.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kommunalcampus.web.Reader.html;
import static org.kommunalcampus.web.Reader.text;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.web.Reader;
import org.kommunalcampus.web.api.ApiTest;
import org.kommunalcampus.web.proof.Papers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Invoices as the two sides and the operator see them; the demo has one for last month. */
@ApiTest
class InvoicePagesTest {

    private static final String OF_PROVIDER = "/anbieter/abrechnung";
    private static final String OF_TOWN = "/personal/abrechnung";

    private final Reader hr;
    private final Reader provider;
    private final Reader operator;
    private final Reader learner;
    private final YearMonth last;

    @Autowired
    InvoicePagesTest(MockMvcTester http, Clock clock) {
        hr = Reader.of(http, "personal", Role.HR);
        provider = Reader.of(http, "anbieter", Role.PROVIDER);
        operator = Reader.of(http, "betrieb", Role.OPERATOR);
        learner = Reader.of(http, "lernende", Role.LEARNER);
        last = YearMonth.now(clock).minusMonths(1);
    }

    @Test
    void bothSidesSeeTheInvoiceOfTheClosedMonthAndTakeItAway() throws IOException {
        assertThat(text(provider.open(OF_PROVIDER + "?monat=" + last)))
                .contains("ZB-000001", "365,00", "Ausgestellt, zahlbar bis");
        assertThat(text(hr.open(OF_TOWN + "?monat=" + last))).contains("ZB-000001", "Akademie Zweiburgen");
        String file = file(hr, OF_TOWN);

        byte[] xml = hr.open(file + "xml").getResponse().getContentAsByteArray();
        assertThat(new String(xml, StandardCharsets.UTF_8))
                .contains("xrechnung_3.0", "Bescheinigung von Regierungspräsidium Karlsruhe", "08226096-DEMO-89");
        byte[] pdf = hr.open(file + "pdf").getResponse().getContentAsByteArray();
        Papers.assertLastsAndIsReadByScreenReaders(pdf, PDFAFlavour.PDFA_3_A);
        assertThat(Papers.text(pdf)).contains("Rechnung ZB-000001", "365,00", "§ 4 Nr. 21 UStG", "Steuernummer");
        assertThat(carried(pdf)).isEqualTo(xml);
        assertThat(hr.open(file + "doc")).hasStatus(404);
        assertThat(provider.open(file(provider, OF_PROVIDER) + "pdf")).hasStatusOk();
    }

    @Test
    void nobodyElseGetsIt() {
        String id = file(hr, OF_TOWN).replaceFirst(".*/rechnungen/", "");

        assertThat(operator.open("/betrieb/rechnungen/" + id + "pdf")).hasStatus(404);
        assertThat(learner.open("/personal/rechnungen/" + id + "pdf")).hasStatus(403);
        assertThat(hr.open("/betrieb/rechnungen/" + id + "pdf")).hasStatus(403);
        assertThat(learner.post(OF_PROVIDER + "/" + last + "/rechnungen")).hasStatus(403);
        assertThat(hr.post("/betrieb/abrechnung/" + last + "/gutschriften")).hasStatus(403);
        assertThat(provider.post("/betrieb/abrechnung/vertraege", "way", "OPERATOR_CREDITS"))
                .hasStatus(403);
    }

    @Test
    void whatIsBilledIsNotBilledAgain() {
        var again = provider.post(OF_PROVIDER + "/" + last + "/rechnungen");

        assertThat(again).hasStatus(302);
        assertThat(text(provider.openAfter(again, OF_PROVIDER + "?monat=" + last)))
                .contains("lässt sich zurzeit nichts berechnen");
    }

    @Test
    void faultsStandAtTheirFields() {
        assertThat(text(hr.post(
                        "/personal/rechnungsdaten",
                        "name",
                        "Stadt",
                        "street",
                        "Markt 1",
                        "postcode",
                        "694",
                        "city",
                        "Weinheim",
                        "routingId",
                        "08226096-DEMO-88")))
                .contains("Die Prüfziffern passen nicht", "fünf Ziffern");
        assertThat(text(provider.post("/anbieter/rechnungsdaten", "iban", "DE02120300000000202052")))
                .contains("Diese IBAN gibt es nicht", "Steuernummer oder eine Umsatzsteuer");
        assertThat(text(provider.post("/anbieter/rechnungsdaten/steuer", "taxCase", "CERTIFIED_EDUCATION")))
                .contains("Bitte wählen Sie einen Monat");
        assertThat(text(provider.post(
                        "/anbieter/rechnungsdaten/steuer",
                        "taxCase",
                        "STANDARD",
                        "from",
                        last.toString(),
                        "version",
                        value(html(provider.open("/anbieter/rechnungsdaten")), "/steuer\"(?s:.*?)value=\"(\\d+)\""))))
                .contains("schon anders berechnet");
        assertThat(text(operator.post("/betrieb/abrechnung/vertraege", "way", "OPERATOR_CREDITS")))
                .contains("Bitte wählen Sie einen Anbieter");
    }

    @Test
    void anInvoiceIsCancelledByItsIssuerAloneAndWithAReason() {
        String storno = file(provider, OF_PROVIDER) + "storno";
        assertThat(text(provider.open(OF_PROVIDER + "?monat=" + last))).contains("Rechnung stornieren", "Grund");
        assertThat(text(hr.open(OF_TOWN + "?monat=" + last))).doesNotContain("Rechnung stornieren");

        var silent = provider.post(storno, "monat", last.toString(), "reason", " ");
        assertThat(text(provider.openAfter(silent, OF_PROVIDER + "?monat=" + last)))
                .contains("Bitte nennen Sie den Grund");
        assertThat(hr.post(storno, "reason", "Grund")).hasStatus(403);
        assertThat(operator.post(storno.replace("/anbieter/", "/betrieb/"), "reason", "Grund"))
                .hasStatus(404);
        assertThat(text(provider.open(OF_PROVIDER + "?monat=" + last))).doesNotContain("ZB-000002");
    }

    @Test
    void aFormKeepsTheVersionThatItWasShownWith() {
        assertThat(html(hr.post("/personal/rechnungsdaten", "version", "0", "name", "")))
                .contains("name=\"version\" value=\"0\"");
        assertThat(html(provider.post("/anbieter/rechnungsdaten", "version", "0", "name", "")))
                .contains("name=\"version\" value=\"0\"");
        assertThat(provider.post(
                        "/anbieter/rechnungsdaten/steuer",
                        "version",
                        "77",
                        "taxCase",
                        "STANDARD",
                        "from",
                        last.plusMonths(2).toString()))
                .hasStatus(409);
    }

    @Test
    void theFirstMonthIsForTheOperatorAndNotAfterWhatIsBilled() {
        String page = "/betrieb/abrechnung/vertraege";
        assertThat(text(operator.open(page))).contains("Erster Monat, der hier berechnet wird");
        assertThat(provider.post(page + "/beginn", "from", last.toString())).hasStatus(403);
        var nobody = operator.post(page + "/beginn", "from", last.toString());
        assertThat(text(operator.openAfter(nobody, page))).contains("Bitte wählen Sie einen Anbieter");
    }

    @Test
    void aMunicipalityWithoutLeitwegIdStatesAReferenceAndAnAddress() {
        assertThat(text(hr.post("/personal/rechnungsdaten", "version", "0", "buyerReference", "Amt 20")))
                .contains("Bitte geben Sie eine E-Mail-Adresse an")
                .doesNotContain("Bitte geben Sie eine Leitweg-ID an");
    }

    @Test
    void whoWasFasterIsShown() {
        String version = value(html(hr.open("/personal/rechnungsdaten")), "name=\"version\" value=\"(\\d+)\"");

        assertThat(hr.post(
                        "/personal/rechnungsdaten",
                        "version",
                        String.valueOf(Long.parseLong(version) + 7),
                        "name",
                        "Stadt Weinheim, Amt 20",
                        "street",
                        "Obertorstraße 9",
                        "postcode",
                        "69469",
                        "city",
                        "Weinheim",
                        "routingId",
                        "08226096-DEMO-89"))
                .hasStatus(409);
    }

    private String file(Reader reader, String page) {
        return value(html(reader.open(page + "?monat=" + last)), "href=\"([^\"]*/rechnungen/[0-9a-f-]{36}/)pdf\"");
    }

    private static String value(String html, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(html);
        assertThat(found.find()).as(pattern).isTrue();
        return found.group(1);
    }

    /** The file inside of the paper. */
    private static byte[] carried(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            var names =
                    document.getDocumentCatalog().getNames().getEmbeddedFiles().getNames();
            return names.values().iterator().next().getEmbeddedFile().toByteArray();
        }
    }
}
