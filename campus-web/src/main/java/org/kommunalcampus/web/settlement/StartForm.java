package org.kommunalcampus.web.settlement;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.DayReader;
import org.kommunalcampus.shared.ProviderId;
import org.kommunalcampus.web.kit.Ids;

/** What the operator chose about the first month that is billed here. */
record StartForm(@Nullable String provider, @Nullable String from) {

    @Nullable
    ProviderId chosenProvider() {
        return Ids.one(provider, ProviderId::of).orElse(null);
    }

    @Nullable
    YearMonth chosenMonth() {
        return from == null ? null : DayReader.month(from).value().orElse(null);
    }
}
