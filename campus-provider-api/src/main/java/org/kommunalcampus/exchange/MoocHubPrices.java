package org.kommunalcampus.exchange;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.Money;
import tools.jackson.databind.JsonNode;

/** Reads what a course costs: the offer for the whole course, else for the course, never for the certificate alone. Without an offer free access is 0, all else unknown. */
final class MoocHubPrices {

    private static final List<String> CATEGORIES = List.of("complete", "course", "");
    private static final BigDecimal HIGHEST = BigDecimal.valueOf(1_000_000);

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
        String price = LenientJson.text(offer, "price");
        String currency = LenientJson.text(offer, "priceCurrency", "currency");
        String code = currency == null
                ? Money.EURO
                : currency.toUpperCase(Locale.ROOT).replace("€", Money.EURO);
        BigDecimal amount = price == null ? null : LenientNumbers.amount(price).orElse(null);
        if (amount == null || amount.signum() < 0 || amount.compareTo(HIGHEST) >= 0 || !code.matches("[A-Z]{3}")) {
            return null;
        }
        return new Money(amount, code);
    }
}
