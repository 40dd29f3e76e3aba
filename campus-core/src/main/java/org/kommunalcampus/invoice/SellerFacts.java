package org.kommunalcampus.invoice;

import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.FieldChecks;
import org.kommunalcampus.shared.Invalid;

/**
 * What stands on invoices about the provider who asks for the money.
 *
 * @param name as the register has it
 * @param taxNumber of the tax office; it or {@code vatId} is needed (§ 14 Abs. 4 Nr. 2 UStG)
 * @param numberPrefix what numbers of the provider's own invoices begin with
 */
public record SellerFacts(
        @Nullable String name,
        @Nullable String street,
        @Nullable String postcode,
        @Nullable String city,
        @Nullable String vatId,
        @Nullable String taxNumber,
        @Nullable String iban,
        @Nullable String contactName,
        @Nullable String contactPhone,
        @Nullable String contactEmail,
        @Nullable String numberPrefix) {

    static final Pattern POSTCODE = Pattern.compile("\\d{5}");
    private static final int SHOWN = 4;
    private static final int LONGEST = 200;
    private static final int LONGEST_CITY = 100;
    private static final int LONGEST_PHONE = 50;
    private static final Pattern VAT_ID = Pattern.compile("DE\\d{9}|(?!DE)[A-Z]{2}[A-Z0-9+*]{2,12}");
    private static final Pattern TAX_NUMBER = Pattern.compile("\\d[\\d/ ]{8,18}\\d");
    static final Pattern EMAIL = Pattern.compile("(?=.{3,200}$)[^@\\s]{1,64}@[^@\\s]+\\.[^@\\s.]{2,}");

    /** Rule BR-DE-27 of XRechnung wants three digits. */
    private static final Pattern PHONE = Pattern.compile("(?=(?:\\D*\\d){3})[+\\d][\\d /()-]{2,49}");

    private static final Pattern PREFIX = Pattern.compile("[A-Z0-9]{2,10}");

    /** Nothing stated yet. */
    public static SellerFacts none() {
        return new SellerFacts(null, null, null, null, null, null, null, null, null, null, null);
    }

    /** The last four digits of the account, which tell it from others and pay nobody; empty without one. */
    String ibanEnd() {
        return iban == null || iban.length() < SHOWN ? "" : iban.substring(iban.length() - SHOWN);
    }

    /** The same, tidied; throws {@link Invalid} with every field that is wrong. */
    SellerFacts checked() {
        var checks = new FieldChecks();
        String typedVatId = compact(vatId);
        String typedNumber = checks.optionalLine("/taxNumber", taxNumber, LONGEST_PHONE);
        if (typedVatId.isEmpty() && typedNumber == null) {
            checks.reject("/taxNumber", "required", "A tax number or a VAT id is needed.");
        }
        if (!typedVatId.isEmpty() && !VAT_ID.matcher(typedVatId).matches()) {
            checks.reject("/vatId", "malformed", "A VAT id such as DE123456789.");
        }
        if (typedNumber != null && !TAX_NUMBER.matcher(typedNumber).matches()) {
            checks.reject("/taxNumber", "malformed", "A tax number such as 44/123/12345.");
        }
        var tidied = new SellerFacts(
                checks.line("/name", name, LONGEST),
                checks.line("/street", street, LONGEST),
                checks.matching("/postcode", postcode, POSTCODE, "malformed", "Five digits."),
                checks.line("/city", city, LONGEST_CITY),
                typedVatId.isEmpty() ? null : typedVatId,
                typedNumber,
                iban(checks),
                checks.line("/contactName", contactName, LONGEST),
                checks.matching("/contactPhone", contactPhone, PHONE, "malformed", "A telephone number."),
                checks.matching("/contactEmail", contactEmail, EMAIL, "malformed", "An address for mail."),
                prefix(checks));
        checks.orThrow();
        return tidied;
    }

    private @Nullable String prefix(FieldChecks checks) {
        String typed = numberPrefix == null ? null : compact(numberPrefix);
        if (InvoiceDesk.CREDIT_PREFIX.equals(typed)) {
            checks.reject("/numberPrefix", "reserved", "Credits of the operator begin so.");
        }
        return checks.matching("/numberPrefix", typed, PREFIX, "malformed", "2 to 10 capitals and digits.");
    }

    private @Nullable String iban(FieldChecks checks) {
        if (iban == null || iban.isBlank()) {
            checks.reject("/iban", "required", "An IBAN is needed.");
            return null;
        }
        return checks.value("/iban", Iban.read(iban));
    }

    private static String compact(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "").replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    }
}
