package org.kommunalcampus.invoice;

/** What an invoice does, with the codes of UNTDID 1001 that XRechnung admits. */
public enum InvoiceKind {
    /** Bills what a month has settled. */
    INVOICE,
    /** Takes back part of an invoice before, which it names. */
    CREDIT_NOTE,
    /** Adds to an invoice before, which it names; that one stays as it is. */
    SUPPLEMENT,
    /** Takes back the whole of an invoice before, which it names. */
    CANCELLATION,
    /** Takes back the whole of a credit note before, which it names. */
    REINSTATEMENT;

    /**
     * The code: 380 for what is billed or added and, where the operator issues a credit, 389; 381 for what is taken back. What is added is no 384, which would stand in
     * place of the invoice before.
     */
    public String typeCode(BillingWay way) {
        return takesBack() ? "381" : way == BillingWay.OPERATOR_CREDITS ? "389" : "380";
    }

    /** Whether it pays back, so that people and programs read its amounts without the sign. */
    public boolean takesBack() {
        return this == CREDIT_NOTE || this == CANCELLATION;
    }

    /** Whether it cancels the invoice before. */
    public boolean cancels() {
        return this == CANCELLATION || this == REINSTATEMENT;
    }

    /** What what is taken or added makes of the kind of a correction. */
    static InvoiceKind correcting(long cents) {
        return cents > 0 ? SUPPLEMENT : CREDIT_NOTE;
    }

    /** What cancels an invoice of so many cents. */
    static InvoiceKind cancelling(long cents) {
        return cents < 0 ? REINSTATEMENT : CANCELLATION;
    }
}
