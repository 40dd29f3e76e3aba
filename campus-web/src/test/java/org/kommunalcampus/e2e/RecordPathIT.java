package org.kommunalcampus.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.web.proof.Papers;
import org.kommunalcampus.web.proof.QrCodes;

/** What somebody learned is proved on paper, and anybody checks the paper: by its QR code, by its number and by the file. */
@EndToEndTest
class RecordPathIT {

    @Test
    void aStrangerChecksThePaperThatALearnerTakesAway(Person person) throws IOException {
        person.with(options -> options.setAcceptDownloads(true))
                .signsInAs("lernende")
                .opens("/nachweise")
                .findsThePageAccessible();
        Download file = person.page()
                .waitForDownload(() ->
                        person.page().locator("a[href$='/dokument']").first().click());
        byte[] pdf = Files.readAllBytes(file.path());
        Papers.assertLastsAndIsReadByScreenReaders(pdf);
        Download transcript = person.page()
                .waitForDownload(() ->
                        person.link("Übersicht aller Nachweise als PDF").first().click());
        Papers.assertLastsAndIsReadByScreenReaders(Files.readAllBytes(transcript.path()));
        Download badge = person.page()
                .waitForDownload(() ->
                        person.page().locator("a[href$='/digital/png']").first().click());
        byte[] picture = Files.readAllBytes(badge.path());
        var seen = new ByteArrayOutputStream();
        ImageIO.write(ImageIO.read(new ByteArrayInputStream(picture)), "png", seen);
        String check = URI.create(QrCodes.read(Papers.printed(pdf))).getPath();
        String number = check.substring(check.lastIndexOf('/') + 1);
        assertThat(Papers.text(pdf)).contains(number);

        person.with(options -> options).opens(check).reads("Der Nachweis gilt").reads(number);
        person.findsThePageAccessible().takesAPicture("checked-record");
        person.turnsToAPhone().findsThePageAccessible().takesAPicture("checked-record-phone");

        person.opens("/nachweis-pruefen")
                .page()
                .getByLabel("Nummer des Nachweises")
                .fill(number.toLowerCase());
        person.button("Prüfen").first().click();
        person.reads("Der Nachweis gilt");
        checks(person, pdf).reads("Die Datei ist unverändert").findsThePageAccessible();

        pdf[pdf.length / 2] ^= 1;

        checks(person, pdf)
                .reads("Die Datei wurde verändert")
                .findsThePageAccessible()
                .takesAPicture("changed-record-phone");
        checks(person, new byte[] {1}).reads("Die Datei ist nicht bekannt");
        checks(person, picture).reads("Die digitale Unterschrift stimmt");
        checks(person, seen.toByteArray())
                .reads("Dieses Bild enthält keinen digitalen Nachweis")
                .findsThePageAccessible()
                .takesAPicture("picture-without-a-record-phone");
    }

    private static Person checks(Person person, byte[] file) {
        person.page().locator("#file").setInputFiles(new FilePayload("nachweis.pdf", "application/pdf", file));
        return person.clicks("Datei prüfen");
    }
}
