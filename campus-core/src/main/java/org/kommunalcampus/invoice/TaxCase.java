package org.kommunalcampus.invoice;

import org.jspecify.annotations.Nullable;

/**
 * Why a provider's fees bear value-added tax or none, in the categories of EN 16931 (UNTDID 5305) and, where the list has one, with the reason code (VATEX).
 * A provider chooses one; nobody writes one down.
 */
public enum TaxCase {
    /**
     * Exempt by § 4 Nr. 21 UStG as it reads since 2025: teaching at schools and universities, training, further training and retraining, as an authority has certified.
     */
    CERTIFIED_EDUCATION('E', 0, Codes.EDUCATION),
    /** Exempt by § 4 Nr. 22 UStG: courses of a public body, an adult education centre or a charity. */
    PUBLIC_EDUCATION('E', 0, Codes.EDUCATION),
    /** Exempt by § 19 UStG: a small business. The list of codes has none for it. */
    SMALL_BUSINESS('E', 0, null),
    /** Not taxable: a public body that is no business in this, § 2b UStG. */
    PUBLIC_BODY('O', 0, "VATEX-EU-O"),
    /** Taxable at the standard rate, § 12 Abs. 1 UStG. */
    STANDARD('S', 19, null);

    private final char category;
    private final int percent;
    private final @Nullable String reasonCode;

    private static final class Codes {
        /** Article 132 (1) (i) of the directive 2006/112/EC, which the two numbers of § 4 carry out. */
        private static final String EDUCATION = "VATEX-EU-132-1I";
    }

    TaxCase(char category, int percent, @Nullable String reasonCode) {
        this.category = category;
        this.percent = percent;
        this.reasonCode = reasonCode;
    }

    /** The category: {@code S}, {@code E} or {@code O}. */
    public String category() {
        return String.valueOf(category);
    }

    /** The rate in per cent. */
    public int percent() {
        return percent;
    }

    /** The code of the reason why no tax is charged; {@code null} where there is none. */
    public @Nullable String reasonCode() {
        return reasonCode;
    }

    /** Whether an authority has to have certified it. */
    public boolean needsCertificate() {
        return this == CERTIFIED_EDUCATION;
    }

    /** Whether the supply is outside of the tax, so that no VAT id may stand on the invoice (rule BR-O-02 of EN 16931). */
    public boolean isOutsideOfTax() {
        return this == PUBLIC_BODY;
    }
}
