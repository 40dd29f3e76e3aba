package org.kommunalcampus.web.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kommunalcampus.shared.Money;
import org.springframework.core.ResolvableType;
import org.springframework.format.support.DefaultFormattingConversionService;
import org.springframework.validation.BindingResult;
import org.springframework.validation.DataBinder;
import org.springframework.validation.FieldError;

class FormFieldFormatsTest {

    record Form(
            @FormField @Nullable LocalDate day,
            @FormField @Nullable Instant start,
            @FormField(most = 8) @Nullable Integer level,
            @FormField(hours = true) @Nullable Integer learning,
            @FormField @Nullable Money price,
            String title) {}

    @Test
    void fieldsAreReadAsPeopleInGermanyWrite() {
        var form = (Form) Objects.requireNonNull(bind(Map.of(
                        "day", "30.6.2027",
                        "start", "2027-01-13T09:00",
                        "level", "8",
                        "learning", "2,5",
                        "price", "1.234,50 €",
                        "title", "x"))
                .getTarget());
        assertThat(form)
                .isEqualTo(new Form(
                        LocalDate.of(2027, 6, 30),
                        Instant.parse("2027-01-13T08:00:00Z"),
                        8,
                        150,
                        new Money(new BigDecimal("1234.50"), "EUR"),
                        "x"));
    }

    @Test
    void nothingTypedIsNull() {
        BindingResult result =
                bind(Map.of("day", "", "start", " ", "level", "", "learning", "", "price", "", "title", ""));
        assertThat(result.hasErrors()).isFalse();
        assertThat(result.getTarget()).isEqualTo(new Form(null, null, null, null, null, ""));
    }

    @ParameterizedTest
    @CsvSource({
        "day, 31.2.2027, no-such-day",
        "day, morgen, invalid-date",
        "start, 2027-03-28T02:30, no-such-time",
        "level, 9, out-of-range",
        "level, drei, invalid-number",
        "learning, viel, invalid-hours",
        "price, teuer, invalid-price"
    })
    void whatCannotBeReadIsAnErrorOfItsFieldThatSaysWhy(String field, String typed, String code) {
        BindingResult result = bind(Map.of(field, typed));
        FieldError error = Objects.requireNonNull(result.getFieldError(field));
        assertThat(RefusalTexts.code(error)).isEqualTo(code);
        assertThat(error.getRejectedValue()).isEqualTo(typed);
    }

    private static BindingResult bind(Map<String, String> typed) {
        var conversion = new DefaultFormattingConversionService();
        conversion.addFormatterForFieldAnnotation(new FormFieldFormats());
        var binder = new DataBinder(null, "form");
        binder.setConversionService(new BindingConfiguration.Strict(conversion));
        binder.setTargetType(ResolvableType.forClass(Form.class));
        binder.construct(new DataBinder.ValueResolver() {
            @Override
            public @Nullable Object resolveValue(String name, Class<?> type) {
                return typed.get(name);
            }

            @Override
            public Set<String> getNames() {
                return typed.keySet();
            }
        });
        return binder.getBindingResult();
    }
}
