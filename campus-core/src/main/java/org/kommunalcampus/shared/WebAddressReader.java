package org.kommunalcampus.shared;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads web addresses that people are sent to: {@code http} or {@code https}, a host, and neither user nor password, which only serve to deceive. */
public final class WebAddressReader {

    /** The longest address that is kept. */
    public static final int MOST = 2000;

    private static final Pattern PORT = Pattern.compile(":[0-9]{0,5}$");

    private WebAddressReader() {}

    /** The address as it was written, without blanks around it. */
    public static Parsed<String> read(String text) {
        return TextReader.line(MOST).read(text).then(WebAddressReader::address);
    }

    private static Parsed<String> address(String text) {
        try {
            URI address = new URI(text);
            String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
            if (!scheme.equals("http") && !scheme.equals("https")) {
                return Parsed.refused("not-a-web-address", "The address must begin with http:// or https://.");
            }
            String authority = address.getRawAuthority();
            if (authority != null && authority.contains("@")) {
                return Parsed.refused("address-with-password", "An address must not name a user or a password.");
            }
            return hasHost(authority) ? Parsed.of(text) : notAddress();
        } catch (URISyntaxException broken) {
            return notAddress();
        }
    }

    private static boolean hasHost(@Nullable String authority) {
        if (authority == null) {
            return false;
        }
        try {
            String host = IDN.toASCII(PORT.matcher(authority).replaceFirst(""));
            return new URI("https://" + host).getHost() != null;
        } catch (IllegalArgumentException | URISyntaxException notHost) {
            return false;
        }
    }

    private static Parsed<String> notAddress() {
        return Parsed.refused("not-a-web-address", "This is no web address.");
    }
}
