package org.kommunalcampus.web.kit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.CancellationTerms;
import org.kommunalcampus.catalogue.SessionView;
import org.kommunalcampus.learning.EnrolmentView;
import org.kommunalcampus.shared.Money;
import org.kommunalcampus.web.layout.Wording;
import org.springframework.stereotype.Component;

/** Words what it costs to give a booking up, or not to come. */
@Component
@RequiredArgsConstructor
public class CancellationWords {

    private final Wording wording;
    private final Clock clock;

    /** The terms of a module; {@code null} where nothing is stated or it costs nothing. */
    public @Nullable String terms(CancellationTerms terms, @Nullable Money price, Locale locale) {
        if (!terms.areStated() || isFree(price)) {
            return null;
        }
        String late = terms.freeUntilDays() == null || terms.latePercent() == null
                ? wording.text("module.cancellation.free", locale)
                : wording.text("module.cancellation.late", locale, terms.freeUntilDays(), terms.latePercent());
        return late + " " + wording.text("module.cancellation.absent", locale, terms.shareOfAbsent());
    }

    /** What it would cost to give the booking up now; {@code null} for what costs nothing in any case. */
    public @Nullable String today(EnrolmentView booking, @Nullable SessionView session, Locale locale) {
        Money price = booking.price();
        if (price == null
                || isFree(price)
                || !booking.terms().areStated()
                || !booking.state().takesPart()) {
            return null;
        }
        int percent = booking.shareOn(clock.instant(), session == null ? null : session.startsAt());
        if (percent > 0) {
            return wording.text("learner.cancel.today", locale, percent, wording.price(owed(price, percent), locale));
        }
        LocalDate last =
                session == null || booking.moved() ? null : booking.terms().freeUntil(session.startsAt());
        return last == null
                ? wording.text("learner.cancel.today.free", locale)
                : wording.text("learner.cancel.today.until", locale, wording.day(last, locale));
    }

    private static Money owed(Money price, int percent) {
        return Money.ofCents(CancellationTerms.share(price.cents(), percent), price.currency());
    }

    private static boolean isFree(@Nullable Money price) {
        return price != null && price.cents() == 0;
    }
}
