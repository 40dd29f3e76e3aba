package org.kommunalcampus.providerapi;

import java.util.List;
import org.kommunalcampus.exchange.MoocHubPage;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotAcceptableException;

/** Which versions of MOOChub the feed speaks: the third alone. A caller names the one it wants as {@code moochub-version} of the media type. */
final class MoocHubVersion {

    private static final MediaType JSON_API = new MediaType("application", "vnd.api+json");
    private static final String PARAMETER = "moochub-version";
    private static final String SERVED = "\"?3(\\.0(\\.1)?)?\"?";

    private MoocHubVersion() {}

    /** Throws unless the caller accepts version 3, which is also what those get who name none. */
    static void mustServe(String accept) throws HttpMediaTypeNotAcceptableException {
        try {
            if (MediaType.parseMediaTypes(accept).stream().noneMatch(MoocHubVersion::isServed)) {
                throw new HttpMediaTypeNotAcceptableException(
                        List.of(MediaType.parseMediaType(MoocHubPage.MEDIA_TYPE)));
            }
        } catch (InvalidMediaTypeException unreadable) {
            throw new HttpMediaTypeNotAcceptableException(unreadable.getMessage());
        }
    }

    private static boolean isServed(MediaType wanted) {
        boolean json = wanted.includes(JSON_API) || wanted.includes(MediaType.APPLICATION_JSON);
        String version = wanted.getParameter(PARAMETER);
        return json && wanted.getQualityValue() > 0 && (version == null || version.matches(SERVED));
    }
}
