package org.kommunalcampus.invoice;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * The bookings of a run of a module that cost the same.
 *
 * @param taughtOn the day on which the run ended, or on which one without a session was booked
 * @param grossCents of all of the bookings, signed as in the settlement
 * @param netCents the same without tax
 */
@Embeddable
public record InvoiceLine(
        @Column(nullable = false) @JdbcTypeCode(SqlTypes.CHAR)
        UUID moduleId,

        @Column(nullable = false) String title,

        @Column(name = "billed_for", nullable = false) @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR)
        LineSubject subject,

        @Column(nullable = false) LocalDate taughtOn,
        @Column(nullable = false) int bookings,
        @Column(nullable = false) long grossCents,
        @Column(nullable = false) long netCents) {

    /** The same taken back. */
    InvoiceLine negated() {
        return new InvoiceLine(moduleId, title, subject, taughtOn, bookings, -grossCents, -netCents);
    }
}
