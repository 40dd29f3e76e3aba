package org.kommunalcampus.web.offers;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.offers.OfferText;
import org.kommunalcampus.shared.RegionId;
import org.springframework.util.MultiValueMap;

/** What somebody typed into the form of an offer. */
record OfferForm(
        String competence,
        String region,
        String title,
        String description,
        List<String> modules,
        String price,
        String validUntil) {

    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final BigDecimal NO_PRICE = BigDecimal.valueOf(-1);

    static OfferForm read(MultiValueMap<String, String> sent) {
        return new OfferForm(
                text(sent, "competence"),
                text(sent, "region"),
                text(sent, "title"),
                text(sent, "description"),
                sent.getOrDefault("modules", List.of()).stream()
                        .filter(OfferForm::isId)
                        .toList(),
                text(sent, "price"),
                text(sent, "validUntil"));
    }

    boolean namesATopic() {
        return isId(competence);
    }

    OfferText text() {
        return new OfferText(
                CompetenceId.of(competence),
                isId(region) ? RegionId.of(region) : null,
                title,
                description,
                modules.stream().map(ModuleId::of).toList(),
                amount(),
                day());
    }

    /** What is no amount is handed on as one that is refused. */
    private @Nullable BigDecimal amount() {
        String number = price.replace(',', '.');
        if (number.isEmpty()) {
            return null;
        }
        return number.matches("\\d{1,7}(\\.\\d{1,2})?") ? new BigDecimal(number) : NO_PRICE;
    }

    private @Nullable LocalDate day() {
        try {
            return validUntil.isEmpty() ? null : LocalDate.parse(validUntil);
        } catch (DateTimeParseException notADay) {
            return null;
        }
    }

    private static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    private static String text(MultiValueMap<String, String> sent, String name) {
        return Objects.requireNonNullElse(sent.getFirst(name), "").strip();
    }
}
