package org.kommunalcampus.einvoice;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kommunalcampus.invoice.BuyerFacts;
import org.kommunalcampus.invoice.InvoiceDocument;
import org.kommunalcampus.invoice.InvoiceForm;
import org.kommunalcampus.invoice.InvoiceLine;
import org.kommunalcampus.invoice.SellerFacts;
import org.kommunalcampus.invoice.TaxCase;
import org.mustangproject.BankDetails;
import org.mustangproject.Contact;
import org.mustangproject.Invoice;
import org.mustangproject.Item;
import org.mustangproject.Product;
import org.mustangproject.SchemedID;
import org.mustangproject.TradeParty;
import org.mustangproject.ZUGFeRD.Profiles;
import org.mustangproject.ZUGFeRD.ZUGFeRD2PullProvider;
import org.springframework.stereotype.Component;

/**
 * Writes invoices as XRechnung 3.0 in the syntax of UN/CEFACT (CII). Lines are net as EN 16931 wants it; their sum, the tax and the rounding make the gross sum of the
 * settlement to the cent. Amounts of a credit note stand without their sign.
 */
@Component
public class ElectronicInvoices implements InvoiceForm {

    private static final String ROUTING_SCHEME = "0204";
    private static final String MAIL_SCHEME = "EM";
    private static final String COUNTRY = "DE";
    private static final String PIECE = "C62";

    /** The breakdown of the tax, which is the only place where a category follows a basis. */
    private static final Pattern BREAKDOWN = Pattern.compile(
            "(<ram:BasisAmount>[^<]*</ram:BasisAmount>\\s*<ram:CategoryCode>[A-Z]{1,2}</ram:CategoryCode>)(\\s*<ram:RateApplicablePercent>)?");

    @Override
    public String write(InvoiceDocument document) {
        var writer = new ZUGFeRD2PullProvider();
        writer.setProfile(Profiles.getByName("XRechnung"));
        writer.generateXML(invoice(document));
        return completed(
                new String(writer.getXML(), StandardCharsets.UTF_8),
                document.tax().requireCase());
    }

    private static Invoice invoice(InvoiceDocument document) {
        var invoice = new Invoice();
        invoice.setNumber(document.number());
        invoice.setDocumentCode(document.kind().typeCode(document.way()));
        invoice.setIssueDate(date(document.issuedOn()));
        invoice.setDueDate(date(document.dueOn()));
        invoice.setPaymentTermDescription(TaxWords.payment(document));
        invoice.setDetailedDeliveryPeriod(date(document.firstDay()), date(document.lastDay()));
        invoice.setSender(seller(document));
        invoice.setRecipient(buyer(document.buyer()));
        invoice.setReferenceNumber(document.buyer().reference());
        invoice.setBuyerOrderReferencedDocumentID(document.buyer().orderNumber());
        invoice.setCurrency("EUR");
        invoice.addNote(TaxWords.note(document));
        if (document.buyer().costCentre() != null) {
            invoice.addNote("Kostenstelle: " + document.buyer().costCentre());
        }
        if (document.corrects() != null) {
            invoice.setInvoiceReferencedDocumentID(document.corrects().number());
            invoice.setInvoiceReferencedIssueDate(date(document.corrects().issuedOn()));
        }
        if (document.rounding() != 0) {
            invoice.setRoundingAmount(euros(document.sign() * document.rounding()));
        }
        document.lines().forEach(line -> invoice.addItem(item(line, document)));
        return invoice;
    }

    /** The VAT id is left out where nothing is taxable (rule BR-O-02); the code on the platform identifies the seller in any case (rule BR-CO-26). */
    private static TradeParty seller(InvoiceDocument document) {
        SellerFacts facts = document.seller();
        var party = new TradeParty(facts.name(), facts.street(), facts.postcode(), facts.city(), COUNTRY);
        party.setID(document.sellerCode());
        if (facts.vatId() != null && !document.tax().requireCase().isOutsideOfTax()) {
            party.addVATID(facts.vatId());
        }
        if (facts.taxNumber() != null) {
            party.addTaxID(facts.taxNumber());
        }
        party.setEmail(facts.contactEmail());
        party.setContact(new Contact(facts.contactName(), facts.contactPhone(), facts.contactEmail()));
        party.addBankDetails(new BankDetails(facts.iban()));
        return party;
    }

    private static TradeParty buyer(BuyerFacts facts) {
        var party = new TradeParty(facts.name(), facts.street(), facts.postcode(), facts.city(), COUNTRY);
        party.addUriUniversalCommunicationID(
                facts.routingId() == null
                        ? new SchemedID(MAIL_SCHEME, facts.mailAddress())
                        : new SchemedID(ROUTING_SCHEME, facts.routingId()));
        return party;
    }

    /** Bookings are counted where the amount can be shared among them to the cent; else the line is one piece and says how many they are. */
    private static Item item(InvoiceLine line, InvoiceDocument document) {
        TaxCase tax = document.tax().requireCase();
        long cents = document.sign() * line.netCents();
        boolean shared = cents % line.bookings() == 0;
        long pieces = shared ? line.bookings() : 1;
        long price = Math.abs(cents) / pieces;
        var product = new Product(
                TaxWords.subject(line),
                "Termin oder Buchung vom " + TaxWords.day(line.taughtOn()) + ", " + TaxWords.bookings(line.bookings()),
                PIECE,
                BigDecimal.valueOf(tax.percent()));
        product.setTaxCategoryCode(tax.category());
        if (tax != TaxCase.STANDARD) {
            product.setTaxExemptionReason(TaxWords.reason(document.tax()));
        }
        return new Item(product, euros(price), BigDecimal.valueOf(Long.signum(cents) < 0 ? -pieces : pieces));
    }

    /** Adds what the library leaves out: the code of the reason (BT-121), and the rate of what is not taxable, which rule BR-DE-14 wants. */
    private static String completed(String xml, TaxCase tax) {
        Matcher breakdown = BREAKDOWN.matcher(xml);
        return breakdown.replaceAll(found -> {
            String code = tax.reasonCode() == null
                    ? ""
                    : "<ram:ExemptionReasonCode>" + tax.reasonCode() + "</ram:ExemptionReasonCode>";
            String rate = found.group(2) == null
                    ? "<ram:RateApplicablePercent>0.00</ram:RateApplicablePercent>"
                    : found.group(2);
            return Matcher.quoteReplacement(found.group(1) + code + rate);
        });
    }

    private static BigDecimal euros(long cents) {
        return BigDecimal.valueOf(cents, 2);
    }

    private static Date date(LocalDate day) {
        return Date.from(day.atStartOfDay(ZoneId.systemDefault()).toInstant());
    }
}
