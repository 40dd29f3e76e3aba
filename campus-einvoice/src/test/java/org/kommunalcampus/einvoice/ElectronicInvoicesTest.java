package org.kommunalcampus.einvoice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kommunalcampus.invoice.BillingWay;
import org.kommunalcampus.invoice.BuyerFacts;
import org.kommunalcampus.invoice.InvoiceDocument;
import org.kommunalcampus.invoice.InvoiceId;
import org.kommunalcampus.invoice.InvoiceKind;
import org.kommunalcampus.invoice.InvoiceLine;
import org.kommunalcampus.invoice.LineSubject;
import org.kommunalcampus.invoice.SampleMasters;
import org.kommunalcampus.invoice.TaxCase;
import org.kommunalcampus.invoice.TaxFacts;
import org.mustangproject.validator.ZUGFeRDValidator;

/** The validator of the Mustang project runs the schema, the rules of EN 16931 and those of XRechnung over every kind of invoice. */
class ElectronicInvoicesTest {

    private static final YearMonth MONTH = YearMonth.of(2026, 11);
    private static final LocalDate DAY = LocalDate.of(2026, 12, 2);

    private static final LineSubject[] SUBJECTS = {
        LineSubject.COURSE, LineSubject.ABSENCE, LineSubject.REDUCTION, LineSubject.CANCELLATION
    };

    @TempDir
    private Path folder;

    private final ElectronicInvoices form = new ElectronicInvoices();

    static Stream<Arguments> kinds() {
        return Arrays.stream(TaxCase.values())
                .flatMap(tax -> Stream.of(InvoiceKind.values()).map(kind -> Arguments.of(tax, kind)));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everyCaseOfEveryKindIsValid(TaxCase tax, InvoiceKind kind) throws IOException {
        assertValid(document(tax, kind, BillingWay.PROVIDER_BILLS));
    }

    @Test
    void creditsOfTheOperatorAreValid() throws IOException {
        for (InvoiceKind kind : InvoiceKind.values()) {
            assertValid(document(TaxCase.STANDARD, kind, BillingWay.OPERATOR_CREDITS));
        }
        assertThat(form.write(document(TaxCase.STANDARD, InvoiceKind.INVOICE, BillingWay.OPERATOR_CREDITS)))
                .contains("<ram:TypeCode>389</ram:TypeCode>", "Gutschrift");
    }

    @Test
    void theGrossSumIsMetToTheCentByRounding() {
        String xml = form.write(document(TaxCase.STANDARD, InvoiceKind.INVOICE, BillingWay.PROVIDER_BILLS));

        assertThat(xml)
                .contains(
                        "<ram:LineTotalAmount>242.01</ram:LineTotalAmount>",
                        "<ram:TaxTotalAmount currencyID=\"EUR\">45.98</ram:TaxTotalAmount>",
                        "<ram:RoundingAmount>0.01</ram:RoundingAmount>",
                        "<ram:DuePayableAmount>288.00</ram:DuePayableAmount>",
                        "<ram:BilledQuantity unitCode=\"C62\">2.0000</ram:BilledQuantity>");
    }

    @Test
    void theReasonStandsInWordsAndAsACode() {
        String certified =
                form.write(document(TaxCase.CERTIFIED_EDUCATION, InvoiceKind.INVOICE, BillingWay.PROVIDER_BILLS));
        assertThat(certified)
                .contains(
                        "Steuerfrei nach § 4 Nr. 21 UStG; Bescheinigung von Regierungspräsidium &lt;Karlsruhe&gt; &amp; Freiburg, 7-6841 vom 01.02.2025",
                        "<ram:ExemptionReasonCode>VATEX-EU-132-1I</ram:ExemptionReasonCode>");
        String outside = form.write(document(TaxCase.PUBLIC_BODY, InvoiceKind.INVOICE, BillingWay.PROVIDER_BILLS));
        assertThat(outside)
                .contains("§ 2b UStG", "<ram:ExemptionReasonCode>VATEX-EU-O</ram:ExemptionReasonCode>")
                .doesNotContain("DE123456789");
    }

    @Test
    void aCreditNoteNamesTheInvoiceAndShowsNoSign() {
        String xml = form.write(document(TaxCase.SMALL_BUSINESS, InvoiceKind.CREDIT_NOTE, BillingWay.PROVIDER_BILLS));

        assertThat(xml)
                .contains(
                        "<ram:TypeCode>381</ram:TypeCode>",
                        "<ram:IssuerAssignedID>AK-000006</ram:IssuerAssignedID>",
                        "<ram:DuePayableAmount>288.00</ram:DuePayableAmount>");
    }

    @Test
    void whatNobodyTakesIsNotCalledACourse() {
        assertThat(form.write(document(TaxCase.STANDARD, InvoiceKind.INVOICE, BillingWay.PROVIDER_BILLS)))
                .contains(
                        "<ram:Name>Stornogebühr: Vergabe für Einsteiger</ram:Name>",
                        "<ram:Name>Platz nicht wahrgenommen: Vergabe für Einsteiger</ram:Name>");
    }

    @Test
    void aBuyerWithoutLeitwegIdIsReachedByMail() throws IOException {
        InvoiceDocument document =
                document(TaxCase.STANDARD, InvoiceKind.INVOICE, BillingWay.PROVIDER_BILLS, SampleMasters.unrouted());

        assertValid(document);
        assertThat(form.write(document))
                .contains(
                        "<ram:BuyerReference>Amt 20 &amp; 21</ram:BuyerReference>",
                        "<ram:URIID schemeID=\"EM\">rechnung@dorf.example</ram:URIID>");
    }

    @Test
    void aCancellationTakesBackTheWholeAndSaysWhy() {
        String xml = form.write(document(TaxCase.STANDARD, InvoiceKind.CANCELLATION, BillingWay.PROVIDER_BILLS));

        assertThat(xml)
                .contains(
                        "<ram:TypeCode>381</ram:TypeCode>",
                        "Storniert in voller Höhe AK-000006",
                        "Grund: Falsche Anschrift",
                        "<ram:IssuerAssignedID>AK-000006</ram:IssuerAssignedID>",
                        "<ram:RoundingAmount>0.01</ram:RoundingAmount>",
                        "<ram:DuePayableAmount>288.00</ram:DuePayableAmount>");
    }

    @Test
    void whatIsAddedIsAnInvoiceOfItsOwnThatNamesTheOneBefore() {
        for (BillingWay way : BillingWay.values()) {
            assertThat(form.write(document(TaxCase.STANDARD, InvoiceKind.SUPPLEMENT, way)))
                    .contains(
                            way == BillingWay.PROVIDER_BILLS
                                    ? "<ram:TypeCode>380</ram:TypeCode>"
                                    : "<ram:TypeCode>389</ram:TypeCode>",
                            "<ram:IssuerAssignedID>AK-000006</ram:IssuerAssignedID>");
        }
    }

    @Test
    void theServicePeriodIsThatOfTheLines() {
        assertThat(form.write(document(TaxCase.STANDARD, InvoiceKind.INVOICE, BillingWay.PROVIDER_BILLS)))
                .containsPattern("(?s)<ram:BillingSpecifiedPeriod>.*20261111.*20261113.*</ram:BillingSpecifiedPeriod>");
    }

    /** Otherwise the tests above would show nothing. */
    @Test
    void theValidatorFindsWhatIsWrong() throws IOException {
        String xml = form.write(document(TaxCase.STANDARD, InvoiceKind.INVOICE, BillingWay.PROVIDER_BILLS));

        assertThat(faults(xml.replace("<ram:DuePayableAmount>288.00", "<ram:DuePayableAmount>289.00")))
                .contains("BR-CO-16");
        assertThat(faults(xml.replace(SampleMasters.ROUTING_ID, ""))).isNotEmpty();
    }

    private void assertValid(InvoiceDocument document) throws IOException {
        assertThat(faults(form.write(document))).isEmpty();
    }

    private String faults(String xml) throws IOException {
        Path file = Files.writeString(folder.resolve(UUID.randomUUID() + ".xml"), xml);
        var validator = new ZUGFeRDValidator();
        String report = validator.validate(file.toString());
        return validator.wasCompletelyValid() ? "" : report;
    }

    /** What a credit note takes back has the signs of the settlement: 2 × 119 € and 50 €, 288 € in all. */
    private static InvoiceDocument document(TaxCase tax, InvoiceKind kind, BillingWay way) {
        return document(tax, kind, way, SampleMasters.buyer());
    }

    private static InvoiceDocument document(TaxCase tax, InvoiceKind kind, BillingWay way, BuyerFacts buyer) {
        int sign = kind.takesBack() ? -1 : 1;
        boolean taxed = tax == TaxCase.STANDARD;
        List<InvoiceLine> lines = List.of(
                line("Digitale <Verwaltung> & Recht", 2, sign * 238_00, sign * (taxed ? 200_00 : 238_00)),
                line("Vergabe für Einsteiger", 3, sign * 60_00, sign * (taxed ? 50_42 : 60_00)),
                line("Vergabe für Einsteiger", 1, sign * -10_00, sign * (taxed ? -8_41 : -10_00)));
        InvoiceDocument.Preceding before =
                kind == InvoiceKind.INVOICE ? null : new InvoiceDocument.Preceding("AK-000006", DAY.minusMonths(1));
        return new InvoiceDocument(
                InvoiceId.next(),
                "AK-000007",
                kind,
                way,
                MONTH,
                DAY,
                DAY.plusDays(30),
                "zweiburgen",
                SampleMasters.seller("AK"),
                buyer,
                new TaxFacts(
                        MONTH, tax, "Regierungspräsidium <Karlsruhe> & Freiburg", "7-6841", LocalDate.of(2025, 2, 1)),
                before,
                kind.cancels() ? "Falsche Anschrift" : null,
                lines,
                sign * (taxed ? 242_01 : 288_00),
                taxed ? sign * 45_98 : 0,
                taxed ? sign : 0);
    }

    private static InvoiceLine line(String title, int bookings, long gross, long net) {
        return new InvoiceLine(
                UUID.randomUUID(),
                title,
                SUBJECTS[bookings % SUBJECTS.length],
                LocalDate.of(2026, 11, 10 + bookings),
                bookings,
                gross,
                net);
    }
}
