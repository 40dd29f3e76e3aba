package org.kommunalcampus.assignment;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.MonthDay;
import org.jspecify.annotations.Nullable;

/** Keeps a day of each year as ISO 8601 writes it, {@code --03-31}. */
@Converter(autoApply = true)
class MonthDayText implements AttributeConverter<MonthDay, String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable MonthDay day) {
        return day == null ? null : day.toString();
    }

    @Override
    public @Nullable MonthDay convertToEntityAttribute(@Nullable String text) {
        return text == null ? null : MonthDay.parse(text);
    }
}
