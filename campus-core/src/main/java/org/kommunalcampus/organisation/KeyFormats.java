package org.kommunalcampus.organisation;

import java.util.Locale;
import java.util.regex.Pattern;

/** How keys and addresses of the organisation are written. */
final class KeyFormats {

    /** Codes of regions and units, personnel keys: plain letters, so that every database compares them alike. */
    static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._/-]{0,39}");

    static final String CODE_RULE = "Up to 40 letters A to Z, digits and . _ / - are allowed.";

    /** The official municipality key (Amtlicher Gemeindeschlüssel). */
    static final Pattern AGS = Pattern.compile("\\d{8}");

    /** The regional key (Amtlicher Regionalschlüssel). */
    static final Pattern ARS = Pattern.compile("\\d{12}");

    /** One @ between two parts without blanks, the second with a dot; whether it arrives, only a mail can tell. */
    static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s.]+(\\.[^@\\s.]+)+");

    private KeyFormats() {}

    /** The form in which two keys are the same key: upper and lower case do not matter. */
    static String fold(String key) {
        return key.strip().toLowerCase(Locale.ROOT);
    }
}
