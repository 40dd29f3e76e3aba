package org.kommunalcampus.learning;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.CancellationTerms;
import org.kommunalcampus.shared.Money;

/** What a module cost when it was booked, and what it costs to give the booking up; it stays so whatever the module asks later. */
@Embeddable
record BookingTerms(
        @Column(updatable = false) @Nullable Long priceCents,
        @Column(length = 3, updatable = false) @Nullable String priceCurrency,
        @Column(updatable = false) @Nullable Integer freeUntilDays,
        @Column(updatable = false) @Nullable Integer latePercent,
        @Column(updatable = false) @Nullable Integer noShowPercent) {

    static BookingTerms of(@Nullable Money price, CancellationTerms terms) {
        return new BookingTerms(
                price == null ? null : price.cents(),
                price == null ? null : price.currency(),
                terms.freeUntilDays(),
                terms.latePercent(),
                terms.noShowPercent());
    }

    /** {@code null} while nobody has said. */
    @Nullable
    Money price() {
        return priceCents == null || priceCurrency == null ? null : Money.ofCents(priceCents, priceCurrency);
    }

    CancellationTerms cancellation() {
        return new CancellationTerms(freeUntilDays, latePercent, noShowPercent);
    }
}
