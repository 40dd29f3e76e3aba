package org.kommunalcampus.web.kit;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.web.layout.Option;
import org.kommunalcampus.web.layout.Wording;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.ReflectionUtils;
import org.springframework.web.servlet.ModelAndView;

/**
 * The page for somebody whom another was faster than: it shows field by field what was typed and what stands now, and lets the person choose. It sends the
 * choice to the same address, on top of the version that stands now.
 */
@Component
@RequiredArgsConstructor
public class Conflicts {

    private static final String VERSION = "version";
    private static final Set<String> SENT_ANEW = Set.of(VERSION, "_csrf");
    private static final BigDecimal MINUTES = BigDecimal.valueOf(60);

    private final Wording wording;

    /**
     * A field with its values as they were typed and as they stand; a field of {@code several} values is chosen value by value.
     *
     * @param text what a value is called
     */
    public record Field(
            String name,
            String label,
            boolean several,
            Set<String> typed,
            Set<String> stands,
            UnaryOperator<String> text) {

        /** A field of one value that is its own text. */
        public static Field of(String name, String label, String typed, String stands) {
            return new Field(name, label, false, Set.of(lines(typed)), Set.of(lines(stands)), UnaryOperator.identity());
        }

        boolean differs() {
            return !typed.equals(stands);
        }
    }

    /** A field that differs; one value of two, or each of several. */
    record Row(String field, String label, boolean several, List<Choice> choices) {}

    /** A value, and whether it was typed and whether it stands. */
    record Choice(String value, String text, boolean typed, boolean stands) {}

    /**
     * The page for a form that is a record.
     *
     * @param area of the fields' names, e.g. {@code hr} for {@code conflict.hr.email}
     * @param typed the form as it was sent
     * @param stored the same form filled with what stands now
     * @param version that stands now
     * @param options what values of a field are called, where a form lets people choose
     */
    public ModelAndView page(
            String area,
            Record typed,
            Record stored,
            long version,
            Map<String, List<Option>> options,
            HttpServletRequest request,
            Locale locale) {
        List<Field> fields = Arrays.stream(typed.getClass().getRecordComponents())
                .filter(component -> !component.getName().equals(VERSION))
                .map(component -> new Field(
                        component.getName(),
                        wording.text("conflict." + area + "." + component.getName(), locale),
                        Collection.class.isAssignableFrom(component.getType()),
                        values(component, typed),
                        values(component, stored),
                        value -> text(component, value, options.getOrDefault(component.getName(), List.of()), locale)))
                .toList();
        return page(fields, version, request.getParameterMap(), request, locale);
    }

    /**
     * The page for a form whose fields only the data name.
     *
     * @param version that stands now
     * @param sent what the form holds; what does not differ is sent again as it is
     */
    public ModelAndView page(
            List<Field> fields, long version, Map<String, String[]> sent, HttpServletRequest request, Locale locale) {
        List<Row> rows = fields.stream()
                .filter(Field::differs)
                .map(field -> row(field, locale))
                .toList();
        var page = new ModelAndView("layout/conflict", HttpStatus.CONFLICT);
        return page.addObject("rows", rows)
                .addObject("kept", kept(rows, sent))
                .addObject("version", version)
                .addObject(
                        "action",
                        request.getRequestURI()
                                .substring(request.getContextPath().length()));
    }

    private Row row(Field field, Locale locale) {
        Set<String> all = new LinkedHashSet<>(field.typed());
        all.addAll(field.stands());
        List<Choice> choices = all.stream()
                .map(value -> new Choice(
                        value,
                        value.isEmpty()
                                ? wording.text("conflict.nothing", locale)
                                : field.text().apply(value),
                        field.typed().contains(value),
                        field.stands().contains(value)))
                .toList();
        return new Row(field.name(), field.label(), field.several(), choices);
    }

    /** What was sent beside the fields that differ. */
    private static List<Option> kept(List<Row> rows, Map<String, String[]> sent) {
        List<String> differing = rows.stream().map(Row::field).toList();
        List<Option> kept = new ArrayList<>();
        sent.forEach((name, values) -> {
            if (!differing.contains(name) && !SENT_ANEW.contains(name)) {
                Arrays.stream(values).map(value -> new Option(name, value)).forEach(kept::add);
            }
        });
        return kept;
    }

    private static Set<String> values(RecordComponent component, Record form) {
        ReflectionUtils.makeAccessible(component.getAccessor());
        @Nullable Object value = ReflectionUtils.invokeMethod(component.getAccessor(), form);
        Set<String> values = new LinkedHashSet<>();
        if (value instanceof Collection<?> several) {
            several.stream().map(Object::toString).forEach(values::add);
        } else {
            values.add(sent(component, value));
        }
        return values;
    }

    /** As the form sends it. */
    private static String sent(RecordComponent component, @Nullable Object value) {
        if (value instanceof Instant moment) {
            return TypedMoment.of(moment);
        }
        FormField field = component.getAccessor().getAnnotation(FormField.class);
        return field != null && field.hours() && value instanceof Integer minutes
                ? BigDecimal.valueOf(minutes)
                        .divide(MINUTES, 2, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString()
                : lines(Objects.toString(value, ""));
    }

    /** With the ends of lines that are stored, whatever the browser sends. */
    private static String lines(String text) {
        return text.strip().replace("\r\n", "\n");
    }

    private String text(RecordComponent component, String value, List<Option> options, Locale locale) {
        if (component.getType() == LocalDate.class) {
            return wording.day(LocalDate.parse(value), locale);
        }
        if (component.getType() == MonthDay.class) {
            return wording.dayOfYear(MonthDay.parse(value), locale);
        }
        if (component.getType() == Instant.class) {
            return wording.moment(TypedMoment.read(value), locale);
        }
        return options.stream()
                .filter(option -> option.value().equals(value))
                .map(Option::label)
                .findFirst()
                .orElse(value);
    }
}
