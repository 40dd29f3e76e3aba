package org.kommunalcampus.http;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.Locale;
import org.springframework.http.MediaType;

/**
 * A request whose content is known before it is carried out.
 *
 * @param request to be carried out; its content can still be read
 * @param hash tells it from other requests of the same caller with the same key; whoever does not know these cannot find out by trying what was sent
 */
record RepeatableRequest(HttpServletRequest request, String hash) {

    private static final int MAX_BODY = 1 << 20;

    /** The content is larger than a request that can be repeated may be. */
    static class TooLarge extends IOException {}

    /** Reads the content; uploads of forms are read by the server, which keeps them for the controller. */
    static RepeatableRequest read(HttpServletRequest request, String caller, String key)
            throws IOException, ServletException {
        Sha256 sum = new Sha256()
                .add(caller)
                .add(key)
                .add(request.getRequestURI())
                .add(String.valueOf(request.getQueryString()));
        String type = String.valueOf(request.getContentType()).toLowerCase(Locale.ROOT);
        if (type.startsWith(MediaType.MULTIPART_FORM_DATA_VALUE)) {
            for (Part part : request.getParts()) {
                sum.add(part.getName())
                        .add(String.valueOf(part.getSubmittedFileName()))
                        .add(part.getInputStream());
            }
            return new RepeatableRequest(request, sum.hex());
        }
        byte[] body = request.getInputStream().readNBytes(MAX_BODY + 1);
        if (body.length > MAX_BODY) {
            throw new TooLarge();
        }
        return new RepeatableRequest(
                new BufferedRequest(request, body), sum.add(body).hex());
    }
}
