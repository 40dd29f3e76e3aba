package org.kommunalcampus.web.kit;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.GregorianCalendar;
import java.util.logging.Level;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Prints a page of HTML as a PDF that lasts (PDF/A) and that screen readers read (PDF/UA-1). The same page and day give the same file to the last bit, so
 * that a file can be told by its fingerprint.
 */
@Component
public class PdfPrinter {

    static {
        // it says each step on the console, whatever the program logs
        XRLog.listRegisteredLoggers().forEach(name -> XRLog.setLevel(name, Level.WARNING));
    }

    private static final String FAMILY = "Fira Sans";
    private static final int REGULAR = 400;
    private static final int SEMI_BOLD = 600;
    private static final Pattern CREATED = Pattern.compile("(?<=<xmp:CreateDate>)[^<]*");

    /** What XML has no place for. */
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}&&[^\n\t]]|[\uFFFE\uFFFF]");

    private final byte[] colours = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    /** The page as a file (PDF/A-2a); the page is well-formed and refers to nothing outside. */
    public byte[] print(String html, Instant created) {
        return print(html, created, PdfRendererBuilder.PdfAConformance.PDFA_2_A);
    }

    /** The same as a file that may carry others (PDF/A-3a). */
    public byte[] printCarrier(String html, Instant created) {
        return print(html, created, PdfRendererBuilder.PdfAConformance.PDFA_3_A);
    }

    private byte[] print(String html, Instant created, PdfRendererBuilder.PdfAConformance conformance) {
        String page = CONTROLS.matcher(html).replaceAll("");
        var bytes = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder();
        builder.usePdfAConformance(conformance);
        builder.usePdfUaAccessibility(true);
        builder.useColorProfile(colours);
        builder.useFont(font("FiraSans_400Regular.ttf"), FAMILY, REGULAR, FontStyle.NORMAL, true);
        builder.useFont(font("FiraSans_600SemiBold.ttf"), FAMILY, SEMI_BOLD, FontStyle.NORMAL, true);
        builder.withHtmlContent(page, "");
        builder.withProducer("KommunalCampus");
        builder.toStream(bytes);
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.layout();
            renderer.createPDFWithoutClosing();
            PDDocument document = renderer.getPdfDocument();
            dateBack(document, created.truncatedTo(ChronoUnit.SECONDS));
            document.setDocumentId((long) page.hashCode());
            document.save(bytes);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return bytes.toByteArray();
    }

    private static void dateBack(PDDocument document, Instant created) throws IOException {
        document.getDocumentInformation().setCreationDate(GregorianCalendar.from(created.atZone(ZoneOffset.UTC)));
        PDMetadata metadata = document.getDocumentCatalog().getMetadata();
        Matcher date = CREATED.matcher(new String(metadata.toByteArray(), StandardCharsets.UTF_8));
        String dated = date.replaceAll(created.toString().replace("Z", "+00:00"));
        try (OutputStream stream = metadata.createOutputStream()) {
            stream.write(dated.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static FSSupplier<InputStream> font(String file) {
        return () -> {
            try {
                return new ClassPathResource("fonts/fira-sans/" + file).getInputStream();
            } catch (IOException missing) {
                throw new UncheckedIOException(missing);
            }
        };
    }
}
