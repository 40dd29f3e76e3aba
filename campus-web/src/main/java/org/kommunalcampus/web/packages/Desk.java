package org.kommunalcampus.web.packages;

import org.kommunalcampus.organisation.Caller;
import org.kommunalcampus.packages.PackageOwner;

/**
 * A place where packages are put together: its address, and for whom.
 *
 * @param path e.g. {@code /personal/packages}
 */
record Desk(String path, PackageOwner owner) {

    /** The desk whose address the path begins with. */
    static Desk of(String path, Caller caller) {
        if (path.startsWith("/personal/")) {
            return new Desk("/personal/packages", PackageOwner.of(caller.requireMunicipality()));
        }
        return path.startsWith("/beirat/")
                ? new Desk("/beirat/packages", PackageOwner.BEIRAT)
                : new Desk("/operator/packages", PackageOwner.OPERATOR);
    }
}
