package org.kommunalcampus.web.settlement;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.invoice.BillingWay;
import org.kommunalcampus.shared.ProviderId;
import org.kommunalcampus.web.kit.Ids;

/** What the operator chose about who bills. */
record WayForm(@Nullable String provider, @Nullable String way) {

    @Nullable
    ProviderId chosenProvider() {
        return Ids.one(provider, ProviderId::of).orElse(null);
    }

    @Nullable
    BillingWay chosenWay() {
        return Arrays.stream(BillingWay.values())
                .filter(one -> one.name().equals(way))
                .findFirst()
                .orElse(null);
    }
}
