package org.kommunalcampus.web.packages;

import org.kommunalcampus.packages.PackageOwner;
import org.kommunalcampus.shared.Caller;

/**
 * A place where packages are put together: its address, and for whom.
 *
 * @param path e.g. {@code /personal/packages}
 */
record PackageEditor(String path, PackageOwner owner) {

    /** The desk whose address the path begins with. */
    static PackageEditor of(String path, Caller caller) {
        if (path.startsWith("/personal/")) {
            return new PackageEditor("/personal/pakete", PackageOwner.of(caller.requireMunicipality()));
        }
        return path.startsWith("/beirat/")
                ? new PackageEditor("/beirat/pakete", PackageOwner.BEIRAT)
                : new PackageEditor("/betrieb/pakete", PackageOwner.OPERATOR);
    }
}
