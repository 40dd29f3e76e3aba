package org.kommunalcampus.record;

import java.util.Locale;

/** What a status list says of credentials (W3C Bitstring Status List v1.0). Each place means the same credential in both lists of a number. */
public enum StatusPurpose {
    /** That they count no more, for good. */
    REVOCATION,
    /** That they do not count for a time. */
    SUSPENSION;

    /** As the standard writes it. */
    String term() {
        return name().toLowerCase(Locale.ROOT);
    }
}
