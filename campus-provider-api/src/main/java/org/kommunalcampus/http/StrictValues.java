package org.kommunalcampus.http;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.DayRange;
import org.kommunalcampus.shared.DayReader;
import org.kommunalcampus.shared.NumberReader;
import org.kommunalcampus.shared.Parsed;
import org.kommunalcampus.shared.TextReader;
import org.kommunalcampus.shared.TimeReader;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.module.SimpleModule;

/** Has JSON read by the platform's readers: clean texts, numbers of a size that can be reckoned with, days and moments that exist and that somebody may mean. */
@Component
class StrictValues extends SimpleModule {

    private static final NumberReader NUMBERS = NumberReader.between(-1_000_000_000_000L, 1_000_000_000_000L, 20);

    StrictValues() {
        super("strict-values");
        addDeserializer(String.class, new Text());
        addDeserializer(BigDecimal.class, new Number());
        addDeserializer(LocalDate.class, written(LocalDate.class, text -> DayReader.readIso(text, DayRange.CALENDAR)));
        addDeserializer(MonthDay.class, written(MonthDay.class, DayReader::monthDay));
        addDeserializer(YearMonth.class, written(YearMonth.class, DayReader::month));
        addDeserializer(Instant.class, written(Instant.class, text -> TimeReader.instant(text, DayRange.CALENDAR)));
    }

    private static <T> StdScalarDeserializer<T> written(Class<T> type, Function<String, Parsed<T>> reader) {
        return new StdScalarDeserializer<>(type) {
            @Override
            public @Nullable T deserialize(JsonParser parser, DeserializationContext context) {
                if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                    return type.cast(context.handleUnexpectedToken(type, parser));
                }
                String text = parser.getString();
                return text.isBlank() ? null : UnreadableValue.orThrow(parser, type, reader.apply(text));
            }
        };
    }

    /** Texts come without what nobody sees; numbers and truth values are no texts of people and stay as they are written. */
    private static final class Text extends StdScalarDeserializer<String> {

        Text() {
            super(String.class);
        }

        @Override
        public @Nullable String deserialize(JsonParser parser, DeserializationContext context) {
            if (parser.hasToken(JsonToken.VALUE_STRING)) {
                return TextReader.clean(parser.getString());
            }
            String written = parser.currentToken().isScalarValue() ? parser.getValueAsString() : null;
            return written == null ? (String) context.handleUnexpectedToken(String.class, parser) : written;
        }
    }

    /** Numbers are looked at before anything is computed with them. */
    private static final class Number extends StdScalarDeserializer<BigDecimal> {

        Number() {
            super(BigDecimal.class);
        }

        @Override
        public @Nullable BigDecimal deserialize(JsonParser parser, DeserializationContext context) {
            return switch (parser.currentToken()) {
                case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
                    UnreadableValue.orThrow(parser, BigDecimal.class, NUMBERS.within(parser.getDecimalValue()));
                case VALUE_STRING ->
                    UnreadableValue.orThrow(
                            parser,
                            BigDecimal.class,
                            NUMBERS.readPoint(parser.getString().strip()));
                default -> (BigDecimal) context.handleUnexpectedToken(BigDecimal.class, parser);
            };
        }
    }
}
