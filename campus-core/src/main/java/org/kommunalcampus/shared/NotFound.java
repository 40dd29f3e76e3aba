package org.kommunalcampus.shared;

import lombok.Getter;

/** The thing does not exist, or the caller may not know that it does. */
@Getter
public class NotFound extends RuntimeException {

    private final String kind;

    /**
     * Names the missing thing.
     *
     * @param kind what was looked for, e.g. {@code module}
     * @param id the id that was asked for
     */
    public NotFound(String kind, Object id) {
        super("no " + kind + " " + id);
        this.kind = kind;
    }
}
