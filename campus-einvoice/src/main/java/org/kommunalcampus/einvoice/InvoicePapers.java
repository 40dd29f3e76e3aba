package org.kommunalcampus.einvoice;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.mustangproject.ZUGFeRD.Profiles;
import org.mustangproject.ZUGFeRD.ZUGFeRDExporterFromA3;
import org.springframework.stereotype.Component;

/** Makes a paper that programs read too: a PDF/A-3 file that carries the electronic invoice, as ZUGFeRD 2 and Factur-X define it. */
@Component
public class InvoicePapers {

    private static final String MAKER = "KommunalCampus";
    private static final int ZUGFERD = 2;

    /**
     * The paper with the invoice inside.
     *
     * @param paper a PDF/A-3 file for people
     * @param invoice as {@link ElectronicInvoices} wrote it
     */
    public byte[] carrying(byte[] paper, String invoice) {
        var bytes = new ByteArrayOutputStream();
        try (var exporter = new ZUGFeRDExporterFromA3()) {
            exporter.setProducer(MAKER);
            exporter.setCreator(MAKER);
            exporter.setZUGFeRDVersion(ZUGFERD);
            exporter.setProfile(Profiles.getByName("XRechnung"));
            exporter.load(paper);
            exporter.setXML(invoice.getBytes(StandardCharsets.UTF_8));
            exporter.disableAutoClose(true);
            exporter.export(bytes);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return bytes.toByteArray();
    }
}
