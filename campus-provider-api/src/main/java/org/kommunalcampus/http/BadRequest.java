package org.kommunalcampus.http;

import java.util.List;
import lombok.Getter;
import org.kommunalcampus.organisation.FieldError;

/** The request itself cannot be understood: a parameter out of form, a body that is not what it claims to be. */
@Getter
public class BadRequest extends RuntimeException {

    private final transient List<FieldError> errors;

    /** Names what is wrong; the pointer of a query parameter is a slash and its name. */
    public BadRequest(String pointer, String code, String detail) {
        super(code + " at " + pointer);
        this.errors = List.of(new FieldError(pointer, code, detail));
    }
}
