package org.kommunalcampus.provisioning;

import java.util.Set;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.IdentityKey;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.Role;

/**
 * A directory that proved whose it is.
 *
 * @param trial whether nothing that it sends is stored
 */
public record DirectoryEntrance(DirectoryAccessId access, MunicipalityId municipality, String label, boolean trial) {

    private static final String ISSUER = "directory";

    /** Acts for the municipality's HR, in that municipality alone and as nobody in person; the audit names the access. */
    public Caller caller() {
        return new Caller(label, Set.of(Role.HR), new IdentityKey(ISSUER, access.toString()), null, municipality, null);
    }
}
