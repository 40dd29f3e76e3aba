package org.kommunalcampus.invoice;

/** Who writes the invoices of a provider, as its contract with the operator says. */
public enum BillingWay {
    /** The provider, in numbers of its own; the platform prepares them and hands out the data. */
    PROVIDER_BILLS,
    /** The operator, who issues credits for the municipalities as agreed (§ 14 Abs. 2 UStG), in numbers of its own. */
    OPERATOR_CREDITS
}
