package org.kommunalcampus.web.scim;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.kommunalcampus.shared.LimitedInput;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/** The body of a request, which is read to its end only if it is small. */
final class ScimBody {

    private ScimBody() {}

    static String read(HttpServletRequest request) {
        try (var body = new LimitedInput(
                request.getInputStream(),
                ScimConfiguration.LARGEST_BODY,
                () -> new MaxUploadSizeExceededException(ScimConfiguration.LARGEST_BODY))) {
            return new String(body.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }
}
