package org.kommunalcampus.record;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A token (compact JWS) that a file is or carries, as pictures of badges do; nobody has looked at its signature yet. */
record SignedToken(String value) {

    /** More than any credential has. */
    static final int LONGEST = 64 * 1024;

    /** Both parts are JSON objects, which Base64 begins so. */
    private static final Pattern TOKEN = Pattern.compile("(?<![\\w-])eyJ[\\w-]++\\.eyJ[\\w-]++\\.[\\w-]++");

    /** The first one in the text, unless it is longer than credentials are. */
    static Optional<SignedToken> in(String text) {
        Matcher token = TOKEN.matcher(text);
        return token.find() && token.end() - token.start() <= LONGEST
                ? Optional.of(new SignedToken(token.group()))
                : Optional.empty();
    }

    /** The text, if it is a token and nothing else. */
    static Optional<SignedToken> of(String text) {
        return in(text).filter(token -> token.value().length() == text.strip().length());
    }

    /** Whether the file is a bare token, and longer than any that is handed out. */
    static boolean isTooLong(byte[] file) {
        return file.length > LONGEST && file[0] == 'e' && file[1] == 'y' && file[2] == 'J';
    }

    /** What it claims, whether true or not. */
    String claims() {
        String payload = value.substring(value.indexOf('.') + 1, value.lastIndexOf('.'));
        try {
            return new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notBase64) {
            return "";
        }
    }
}
