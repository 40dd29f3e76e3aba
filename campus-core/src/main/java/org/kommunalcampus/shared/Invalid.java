package org.kommunalcampus.shared;

import java.util.List;
import lombok.Getter;

/** The input does not hold together; names each field. Nothing was stored. */
@Getter
public class Invalid extends RuntimeException {

    private final transient List<FieldError> errors;

    /** At least one error is expected. */
    public Invalid(List<FieldError> errors) {
        super(errors.size() + " invalid field(s): "
                + errors.stream().map(FieldError::pointer).toList());
        this.errors = List.copyOf(errors);
    }

    /** Ends the use case where there are errors. */
    public static void ifAny(List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
    }

    /** A single wrong field. */
    public Invalid(String pointer, String code, String detail) {
        this(List.of(new FieldError(pointer, code, detail)));
    }
}
