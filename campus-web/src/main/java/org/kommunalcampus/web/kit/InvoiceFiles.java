package org.kommunalcampus.web.kit;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.einvoice.InvoicePapers;
import org.kommunalcampus.einvoice.TaxWords;
import org.kommunalcampus.invoice.InvoiceDocument;
import org.kommunalcampus.invoice.InvoiceId;
import org.kommunalcampus.invoice.InvoiceLine;
import org.kommunalcampus.invoice.Invoices;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.NotFound;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.ISpringTemplateEngine;

/**
 * Hands out invoices: {@code xml} as they were issued (XRechnung), {@code pdf} as a paper for people that carries the same (ZUGFeRD). An invoice is German, as the law
 * that it follows, whoever reads it.
 */
@Component
@RequiredArgsConstructor
public class InvoiceFiles {

    private static final Locale GERMAN = Locale.GERMAN;

    private final Invoices invoices;
    private final InvoicePapers papers;
    private final ISpringTemplateEngine templates;
    private final PdfPrinter printer;
    private final Euros euros;

    /** A line as people read it. */
    record Line(String title, String day, int bookings, String net, String gross) {}

    /** One of the caller's own; {@link NotFound} for those of others and for other types. */
    public ResponseEntity<byte[]> download(Caller caller, InvoiceId id, String type) {
        InvoiceDocument document = invoices.find(caller, id);
        String file = invoices.file(caller, id);
        return switch (type) {
            case "xml" -> answer(document, type, MediaType.APPLICATION_XML, file.getBytes(StandardCharsets.UTF_8));
            case "pdf" -> answer(document, type, MediaType.APPLICATION_PDF, papers.carrying(paper(document), file));
            default -> throw new NotFound("type of invoice", type);
        };
    }

    private byte[] paper(InvoiceDocument document) {
        List<Line> lines =
                document.lines().stream().map(line -> line(document, line)).toList();
        var context = new Context(
                GERMAN,
                Map.of(
                        "invoice", document,
                        "title", TaxWords.title(document),
                        "note", TaxWords.note(document),
                        "reason", TaxWords.reason(document.tax()),
                        "payment", TaxWords.payment(document),
                        "issued", TaxWords.day(document.issuedOn()),
                        "period", TaxWords.period(document),
                        "lines", lines,
                        "sums", sums(document)));
        return printer.printCarrier(
                templates.process("settlement/paper", context),
                document.issuedOn().atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    private Map<String, String> sums(InvoiceDocument document) {
        return Map.of(
                "net", amount(document, document.net()),
                "tax", amount(document, document.taxAmount()),
                "rounding", document.rounding() == 0 ? "" : amount(document, document.rounding()),
                "total", amount(document, document.total()));
    }

    private Line line(InvoiceDocument document, InvoiceLine line) {
        return new Line(
                TaxWords.subject(line),
                TaxWords.day(line.taughtOn()),
                line.bookings(),
                amount(document, line.netCents()),
                amount(document, line.grossCents()));
    }

    private String amount(InvoiceDocument document, long cents) {
        return euros.say(document.sign() * cents, GERMAN);
    }

    private static ResponseEntity<byte[]> answer(
            InvoiceDocument document, String type, MediaType media, byte[] content) {
        return ResponseEntity.ok()
                .contentType(media)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(document.number() + "." + type)
                                .build()
                                .toString())
                .body(content);
    }
}
