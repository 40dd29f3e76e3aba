package org.kommunalcampus.shared;

import lombok.Getter;

/** The input is not what it claims to be and cannot be read at all: no JSON, no CSV, a parameter out of form. Nothing was stored. */
@Getter
public class Malformed extends RuntimeException {

    private final transient FieldError error;

    /**
     * Says where reading failed.
     *
     * @param pointer to the parameter or field, empty for the whole input
     * @param code stable, lower case with hyphens, e.g. {@code not-csv}
     * @param detail a sentence for people
     */
    public Malformed(String pointer, String code, String detail) {
        super(code + " at " + pointer);
        this.error = new FieldError(pointer, code, detail);
    }
}
