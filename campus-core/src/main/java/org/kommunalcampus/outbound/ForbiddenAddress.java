package org.kommunalcampus.outbound;

/** The address is not one that may be called. */
public final class ForbiddenAddress extends Exception {

    ForbiddenAddress(String host, int port) {
        super("not on the public web: " + host + ":" + port);
    }
}
