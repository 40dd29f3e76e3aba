package org.kommunalcampus.catalogue;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * That a module is certified.
 *
 * @param until the last day it counts; {@code null} means as long as the agreement lasts
 */
public record Certification(
        CertificationBasis basis, @Nullable LocalDate until) {

    /** A review always has an end. */
    public Certification {
        if (basis == CertificationBasis.REVIEW && until == null) {
            throw new IllegalArgumentException("a certification by review ends some day");
        }
    }

    /** By agreement, as long as that lasts. */
    public static Certification byAgreement() {
        return new Certification(CertificationBasis.AGREEMENT, null);
    }

    /** By review, up to and including the day. */
    public static Certification byReview(LocalDate until) {
        return new Certification(CertificationBasis.REVIEW, until);
    }

    /** Whether it counts on the day. */
    public boolean holdsOn(LocalDate day) {
        return until == null || !day.isAfter(until);
    }
}
