package org.kommunalcampus.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.web.proof.Papers;

/** The bill of a closed month: the provider finds it issued, the municipality takes it away, and a wrong Leitweg-ID is noticed at its field. */
@EndToEndTest
class InvoicePathIT {

    @Test
    void bothSidesTakeTheInvoiceAwayAndATypingErrorIsNoticed(Person person) throws IOException {
        person.with(options -> options.setAcceptDownloads(true))
                .signsInAs("anbieter")
                .opens("/anbieter/abrechnung")
                .reads("ZB-000001")
                .findsThePageAccessible()
                .takesAPicture("invoices-of-a-provider");
        assertThat(Files.readString(taken(person, "/xml").path())).contains("CrossIndustryInvoice", "ZB-000001");

        person.with(options -> options.setAcceptDownloads(true))
                .signsInAs("personal")
                .opens("/personal/abrechnung")
                .reads("ZB-000001")
                .findsThePageAccessible();
        Download paper = taken(person, "/pdf");
        assertThat(paper.suggestedFilename()).isEqualTo("ZB-000001.pdf");
        assertThat(Papers.text(Files.readAllBytes(paper.path()))).contains("Rechnung ZB-000001", "Gesamtbetrag");
        person.turnsToAPhone().findsThePageAccessible().takesAPicture("invoices-of-a-municipality-phone");

        person.opens("/personal/rechnungsdaten").page().getByLabel("Leitweg-ID").fill("08226096-DEMO-98");
        person.button("Speichern").first().click();
        person.reads("Die Prüfziffern passen nicht").findsThePageAccessible().takesAPicture("wrong-routing-id");
    }

    private static Download taken(Person person, String ending) {
        return person.page()
                .waitForDownload(() -> person.page()
                        .locator("a[href*='/rechnungen/'][href$='" + ending + "']")
                        .first()
                        .click());
    }
}
