package org.kommunalcampus.invoice;

/** Writes an invoice in the form in which it goes out and is kept. */
@FunctionalInterface
public interface InvoiceForm {

    /** The file as text; the same invoice always gives the same. */
    String write(InvoiceDocument document);
}
