package org.kommunalcampus.web.offers;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.offers.OfferText;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.Money;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.RegionId;
import org.kommunalcampus.web.kit.FormField;
import org.kommunalcampus.web.kit.Ids;

/** What somebody typed into the form of an offer. */
record OfferForm(
        @Nullable String competence,
        @Nullable String region,
        @Nullable String title,
        @Nullable String description,
        @Nullable List<String> modules,
        @FormField @Nullable Money price,
        @FormField @Nullable LocalDate validUntil) {

    /** What the offer is about; throws {@link NotFound} where nothing can be meant. */
    CompetenceId topic() {
        return Ids.one(competence, CompetenceId::of)
                .orElseThrow(() -> new NotFound("competence", Objects.toString(competence)));
    }

    OfferText text() {
        return new OfferText(
                topic(),
                Ids.one(region, RegionId::of).orElse(null),
                Objects.requireNonNullElse(title, "").strip(),
                Objects.requireNonNullElse(description, "").strip(),
                Objects.requireNonNullElse(modules, List.<String>of()).stream()
                        .flatMap(id -> Ids.one(id, ModuleId::of).stream())
                        .toList(),
                amount(),
                validUntil);
    }

    private @Nullable BigDecimal amount() {
        if (price != null && !price.currency().equals(Money.EURO)) {
            throw new Invalid("/price", "invalid-price", "The price is one in euros.");
        }
        return price == null ? null : price.amount();
    }
}
