package org.kommunalcampus.organisation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.Parsed;
import org.kommunalcampus.shared.TextReader;

/** Reads the status of employment as German staff lists and directories write it, or by the name of ours. */
public final class EmploymentStatusReader {

    private static final Map<EmploymentStatus, List<String>> BEGINNINGS = Map.of(
            EmploymentStatus.TARIFF_EMPLOYEE, List.of("tarif", "tvöd", "tvoed", "tv-", "angestellt", "beschäftigt"),
            EmploymentStatus.CIVIL_SERVANT, List.of("beamt", "civil"),
            EmploymentStatus.OTHER,
                    List.of("sonst", "andere", "auszubildend", "azubi", "anwärter", "praktik", "other"));

    private EmploymentStatusReader() {}

    /** The status that the text names; refused {@code unknown-status} where it names none. */
    public static Parsed<EmploymentStatus> read(@Nullable String text) {
        String word = text == null ? "" : TextReader.cleanLine(text).toLowerCase(Locale.ROOT);
        return Arrays.stream(EmploymentStatus.values())
                .filter(status -> word.equals(status.name().toLowerCase(Locale.ROOT))
                        || BEGINNINGS.getOrDefault(status, List.of()).stream().anyMatch(word::startsWith))
                .findFirst()
                .map(Parsed::of)
                .orElseGet(() -> Parsed.refused("unknown-status", "Write tariff employee, civil servant or other."));
    }
}
