package org.kommunalcampus.einvoice;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.invoice.BillingWay;
import org.kommunalcampus.invoice.InvoiceDocument;
import org.kommunalcampus.invoice.InvoiceKind;
import org.kommunalcampus.invoice.InvoiceLine;
import org.kommunalcampus.invoice.TaxFacts;

/** What German law wants to be written on an invoice, in German whoever reads it. */
public final class TaxWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.GERMANY);

    private TaxWords() {}

    /** Why no tax is charged (§ 14 Abs. 4 Nr. 8 UStG, for small businesses § 34a UStDV); empty where it is charged. */
    public static String reason(TaxFacts tax) {
        return switch (tax.requireCase()) {
            case CERTIFIED_EDUCATION ->
                "Steuerfrei nach § 4 Nr. 21 UStG; Bescheinigung von %s, %s vom %s"
                        .formatted(tax.authority(), tax.certificateNumber(), day(tax.certifiedOn()));
            case PUBLIC_EDUCATION -> "Steuerfrei nach § 4 Nr. 22 Buchst. a UStG";
            case SMALL_BUSINESS -> "Steuerfrei nach § 19 UStG (Kleinunternehmer)";
            case PUBLIC_BODY ->
                "Nicht steuerbar: Leistung einer juristischen Person des öffentlichen Rechts, die insoweit nicht als Unternehmer gilt (§ 2b UStG)";
            case STANDARD -> "";
        };
    }

    /** What the paper is called; "Gutschrift" is the word that § 14 Abs. 4 Nr. 10 UStG wants where the buyer's side bills. */
    public static String title(InvoiceDocument invoice) {
        return switch (invoice.kind()) {
            case INVOICE -> invoice.way() == BillingWay.OPERATOR_CREDITS ? "Gutschrift" : "Rechnung";
            case CREDIT_NOTE ->
                invoice.way() == BillingWay.OPERATOR_CREDITS ? "Korrektur einer Gutschrift" : "Rechnungskorrektur";
            case SUPPLEMENT ->
                invoice.way() == BillingWay.OPERATOR_CREDITS ? "Ergänzung einer Gutschrift" : "Rechnungsergänzung";
            case CANCELLATION ->
                invoice.way() == BillingWay.OPERATOR_CREDITS ? "Storno einer Gutschrift" : "Stornorechnung";
            case REINSTATEMENT -> "Storno einer Korrektur";
        };
    }

    /** The days from the first to the last on which something was taught or booked. */
    public static String period(InvoiceDocument invoice) {
        return invoice.firstDay().equals(invoice.lastDay())
                ? day(invoice.firstDay())
                : day(invoice.firstDay()) + " bis " + day(invoice.lastDay());
    }

    /** What has to be said beside the figures, a sentence or two. */
    public static String note(InvoiceDocument invoice) {
        String text = title(invoice) + " über Fortbildungen, abgerechnet für "
                + DateTimeFormatter.ofPattern("MM/yyyy", Locale.GERMANY).format(invoice.month()) + ".";
        if (invoice.corrects() != null) {
            text += " %s %s vom %s."
                    .formatted(
                            verb(invoice.kind()),
                            invoice.corrects().number(),
                            day(invoice.corrects().issuedOn()));
        }
        if (invoice.way() == BillingWay.OPERATOR_CREDITS) {
            text +=
                    " Vom Betreiber der Plattform im Auftrag der Leistungsempfängerin ausgestellt, wie mit dem Leistenden vereinbart (Gutschrift nach § 14 Abs. 2 UStG).";
        }
        return invoice.reason() == null ? text : text + " Grund: " + invoice.reason();
    }

    private static String verb(InvoiceKind kind) {
        return switch (kind) {
            case SUPPLEMENT -> "Ergänzt";
            case CANCELLATION, REINSTATEMENT -> "Storniert in voller Höhe";
            case INVOICE, CREDIT_NOTE -> "Berichtigt";
        };
    }

    /** When it is to be paid; for what is paid back, that it is. */
    public static String payment(InvoiceDocument invoice) {
        return invoice.kind().takesBack()
                ? "Der Betrag wird erstattet oder mit der nächsten Zahlung verrechnet."
                : "Zahlbar ohne Abzug bis " + day(invoice.dueOn()) + ".";
    }

    /** What a line bills; only what somebody takes is called by the name of the course alone. */
    public static String subject(InvoiceLine line) {
        return switch (line.subject()) {
            case COURSE -> line.title();
            case ABSENCE -> "Platz nicht wahrgenommen: " + line.title();
            case CANCELLATION -> "Stornogebühr: " + line.title();
            case REDUCTION -> "Minderung: " + line.title();
        };
    }

    /** How many bookings a line is about. */
    static String bookings(int count) {
        return count == 1 ? "1 Buchung" : count + " Buchungen";
    }

    /** A day as German papers write it. */
    public static String day(@Nullable LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }
}
