package org.kommunalcampus.exchange;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.Money;
import org.kommunalcampus.shared.MoneyReader;
import org.kommunalcampus.shared.Parsed;
import tools.jackson.databind.JsonNode;

/** Reads what a course costs: the offer for the whole course, else for the course, never for the certificate alone. Without an offer free access is 0, all else unknown. */
final class MoocHubPrices {

    private static final List<String> CATEGORIES = List.of("complete", "course", "");

    private MoocHubPrices() {}

    static @Nullable Money read(JsonNode attributes, RowNotes notes) {
        List<JsonNode> offers = LenientJson.list(attributes, "offer", "offers");
        for (String category : CATEGORIES) {
            for (int i = 0; i < offers.size(); i++) {
                JsonNode offer = offers.get(i);
                if (category.equals(
                        String.valueOf(LenientJson.text(offer, "category")).replace("null", ""))) {
                    Money money = money(offer);
                    if (money != null) {
                        return money;
                    }
                    notes.warn("/attributes/offer/" + i, "price-unreadable");
                }
            }
        }
        boolean free =
                offers.isEmpty() && LenientJson.texts(attributes, "access").contains("free");
        return free ? Money.euros(BigDecimal.ZERO) : null;
    }

    private static @Nullable Money money(JsonNode offer) {
        JsonNode price = LenientJson.first(offer, "price");
        String text = LenientJson.text(offer, "price");
        String currency = LenientJson.text(offer, "priceCurrency", "currency");
        if (price == null || text == null) {
            return null;
        }
        Parsed<Money> read = price.isNumber() && Double.isFinite(price.doubleValue())
                ? MoneyReader.of(price.decimalValue(), currency)
                : MoneyReader.read(text, currency);
        return read.value().orElse(null);
    }
}
