package org.kommunalcampus.competence;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** The URIs by which competences of other frameworks are known. */
final class CompetenceLinks {

    /** How the URIs of ESCO begin. */
    static final String ESCO = "http://data.europa.eu/esco/";

    private static final String ESCO_OVER_TLS = "https://data.europa.eu/esco/";
    private static final int LONGEST = 255;

    private CompetenceLinks() {}

    /** The one way in which a URI is kept: absolute, without a slash at the end, ESCO's with {@code http}; empty when it is no web address. */
    static Optional<String> normal(String uri) {
        String text = uri.strip();
        if (text.startsWith(ESCO_OVER_TLS)) {
            text = ESCO + text.substring(ESCO_OVER_TLS.length());
        }
        if (text.endsWith("/")) {
            text = text.substring(0, text.length() - 1);
        }
        boolean web = text.startsWith("http://") || text.startsWith("https://");
        return web && text.length() <= LONGEST && isUri(text) ? Optional.of(text) : Optional.empty();
    }

    private static boolean isUri(String text) {
        try {
            return new URI(text).getHost() != null;
        } catch (URISyntaxException notAUri) {
            return false;
        }
    }
}
