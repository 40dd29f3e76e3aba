package org.kommunalcampus.invoice;

/** Why fees that a closed month has settled cannot be billed yet. */
public enum Missing {
    /** The provider has not stated its address, account and tax number. */
    SELLER,
    /** The municipality has not stated where invoices go. */
    BUYER,
    /** Nobody has stated how fees of that day are taxed. */
    TAX,
    /** It corrects a fee that was not billed here, or not yet. */
    BILLED_ELSEWHERE
}
