package org.kommunalcampus.invoice;

/** What an invoice does, with the codes of UNTDID 1001 that XRechnung admits. */
public enum InvoiceKind {
    /** Bills what a month has settled. */
    INVOICE,
    /** Takes back part of an invoice before, which it names. */
    CREDIT_NOTE,
    /** Adds to an invoice before, which it names. */
    SUPPLEMENT;

    /** The code: 380 and, where the operator issues a credit, 389; 381 for what is taken back; 384 for what is added. */
    public String typeCode(BillingWay way) {
        return switch (this) {
            case INVOICE -> way == BillingWay.OPERATOR_CREDITS ? "389" : "380";
            case CREDIT_NOTE -> "381";
            case SUPPLEMENT -> "384";
        };
    }

    /** What what is taken or added makes of the kind of a correction. */
    static InvoiceKind correcting(long cents) {
        return cents > 0 ? SUPPLEMENT : CREDIT_NOTE;
    }
}
