package org.kommunalcampus.quality.links;

/** The address is not one that may be called. */
class ForbiddenAddress extends Exception {

    ForbiddenAddress(String host, int port) {
        super("not on the public web: " + host + ":" + port);
    }
}
