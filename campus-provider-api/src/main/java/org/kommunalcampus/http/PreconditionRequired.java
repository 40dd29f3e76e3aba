package org.kommunalcampus.http;

/** The request would change something that several people edit, and does not say which version it has seen. */
public class PreconditionRequired extends RuntimeException {

    /** A request without {@code If-Match}. */
    public PreconditionRequired() {
        super("If-Match is missing");
    }
}
