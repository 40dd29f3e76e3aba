package org.kommunalcampus.http;

import java.util.List;
import org.kommunalcampus.shared.FieldError;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;

/**
 * What went wrong, before it is put into words.
 *
 * @param code names the type {@code /problems/<code>} and the texts
 * @param errors the wrong fields, empty where no field is to blame
 * @param headers what the status wants beside the body, e.g. {@code Allow}
 */
record Problem(HttpStatusCode status, String code, List<FieldError> errors, HttpHeaders headers) {

    static Problem of(HttpStatusCode status, String code) {
        return of(status, code, List.of());
    }

    static Problem of(HttpStatusCode status, String code, List<FieldError> errors) {
        return new Problem(status, code, errors, HttpHeaders.EMPTY);
    }

    Problem with(HttpHeaders more) {
        return new Problem(status, code, errors, more);
    }

    Problem with(String header, String value) {
        HttpHeaders more = new HttpHeaders();
        more.set(header, value);
        return with(more);
    }
}
