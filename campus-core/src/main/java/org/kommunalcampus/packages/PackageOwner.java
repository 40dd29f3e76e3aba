package org.kommunalcampus.packages;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.Role;

/**
 * Who put a package together and looks after it.
 *
 * @param municipality whose HR it is, {@code null} for the others
 */
public record PackageOwner(Kind kind, @Nullable MunicipalityId municipality) {

    /** The Beirat. */
    public static final PackageOwner BEIRAT = new PackageOwner(Kind.BEIRAT, null);

    /** The platform's operator. */
    public static final PackageOwner OPERATOR = new PackageOwner(Kind.OPERATOR, null);

    /** HR of a municipality. */
    public static PackageOwner of(MunicipalityId municipality) {
        return new PackageOwner(Kind.MUNICIPALITY, municipality);
    }

    /** The kinds of owners. */
    public enum Kind {
        /** HR of a municipality. */
        MUNICIPALITY,
        /** The Beirat. */
        BEIRAT,
        /** The operator. */
        OPERATOR
    }

    /** A municipality is named by its own HR and by nobody else. */
    public PackageOwner {
        if ((kind == Kind.MUNICIPALITY) != (municipality != null)) {
            throw new IllegalArgumentException(kind + " and " + municipality);
        }
    }

    /** Demands somebody who works for the owner. */
    void requireOwnership(Caller caller) {
        switch (kind) {
            case MUNICIPALITY -> caller.requireAffiliation(Objects.requireNonNull(municipality), Role.HR);
            case BEIRAT -> caller.requireAnyRole(Role.REVIEWER);
            case OPERATOR -> caller.requireOperator();
        }
    }
}
