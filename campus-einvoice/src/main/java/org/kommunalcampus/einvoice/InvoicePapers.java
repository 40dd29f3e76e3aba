package org.kommunalcampus.einvoice;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.mustangproject.ZUGFeRD.Profiles;
import org.mustangproject.ZUGFeRD.ZUGFeRDExporterFromA3;
import org.springframework.stereotype.Component;

/**
 * Makes a paper that programs read too: a PDF/A-3 file that carries the electronic invoice, as ZUGFeRD 2 and Factur-X define it. What the paper says about itself (title,
 * archive, accessibility) stays; what says that it carries an invoice is added.
 */
@Component
public class InvoicePapers {

    private static final String MAKER = "KommunalCampus";
    private static final int ZUGFERD = 2;

    /** The end of the list of schemas that the file's description uses. */
    private static final Pattern SCHEMAS_END = Pattern.compile("</rdf:Bag>\\s*</pdfaExtension:schemas>");

    private static final Pattern SCHEMA = Pattern.compile(
            "<rdf:Bag>\\s*(<rdf:li [^>]*>\\s*<pdfaSchema:schema>Factur-X.*</rdf:li>)\\s*</rdf:Bag>", Pattern.DOTALL);
    private static final Pattern CARRIES =
            Pattern.compile("(<rdf:Description xmlns:fx=.*?</rdf:Description>)", Pattern.DOTALL);
    private static final String END = "</rdf:RDF>";

    /**
     * The paper with the invoice inside.
     *
     * @param paper a PDF/A-3 file for people, which describes itself
     * @param invoice as {@link ElectronicInvoices} wrote it
     */
    public byte[] carrying(byte[] paper, String invoice) {
        try (PDDocument before = Loader.loadPDF(paper);
                PDDocument after = Loader.loadPDF(exported(paper, invoice))) {
            String described = description(before);
            String added = description(after);
            String both = SCHEMAS_END
                    .matcher(described)
                    .replaceFirst(end -> Matcher.quoteReplacement(found(SCHEMA, added) + end.group()))
                    .replace(END, found(CARRIES, added) + END);
            try (OutputStream stream = after.getDocumentCatalog().getMetadata().createOutputStream()) {
                stream.write(both.getBytes(StandardCharsets.UTF_8));
            }
            after.getDocumentInformation()
                    .setTitle(before.getDocumentInformation().getTitle());
            var bytes = new ByteArrayOutputStream();
            after.save(bytes);
            return bytes.toByteArray();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static byte[] exported(byte[] paper, String invoice) throws IOException {
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
        }
        return bytes.toByteArray();
    }

    private static String description(PDDocument file) throws IOException {
        PDMetadata metadata = file.getDocumentCatalog().getMetadata();
        return new String(metadata.toByteArray(), StandardCharsets.UTF_8);
    }

    private static String found(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        if (!found.find()) {
            throw new IllegalStateException("the library describes an invoice otherwise: " + pattern);
        }
        return found.group(1);
    }
}
