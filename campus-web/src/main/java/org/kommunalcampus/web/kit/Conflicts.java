package org.kommunalcampus.web.kit;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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

    /** A field that differs; one value of two, or each of several. */
    record Row(String field, String label, boolean several, List<Choice> choices) {}

    /** A value, and whether it was typed and whether it stands. */
    record Choice(String value, String text, boolean typed, boolean stands) {}

    /**
     * The page.
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
        List<Row> rows = Arrays.stream(typed.getClass().getRecordComponents())
                .filter(component -> !component.getName().equals(VERSION))
                .map(component -> row(area, component, typed, stored, options, locale))
                .filter(row -> row.choices().stream().anyMatch(choice -> choice.typed() != choice.stands()))
                .toList();
        var page = new ModelAndView("layout/conflict", HttpStatus.CONFLICT);
        return page.addObject("rows", rows)
                .addObject("kept", kept(rows, request))
                .addObject("version", version)
                .addObject(
                        "action",
                        request.getRequestURI()
                                .substring(request.getContextPath().length()));
    }

    private Row row(
            String area,
            RecordComponent component,
            Record typed,
            Record stored,
            Map<String, List<Option>> options,
            Locale locale) {
        Set<String> mine = values(component, typed);
        Set<String> theirs = values(component, stored);
        boolean several = Collection.class.isAssignableFrom(component.getType());
        Set<String> all = new LinkedHashSet<>(mine);
        all.addAll(theirs);
        List<Choice> choices = all.stream()
                .map(value -> new Choice(
                        value,
                        text(component, value, options.getOrDefault(component.getName(), List.of()), locale),
                        mine.contains(value),
                        theirs.contains(value)))
                .toList();
        String label = wording.text("conflict." + area + "." + component.getName(), locale);
        return new Row(component.getName(), label, several, choices);
    }

    /** What was sent beside the fields that differ. */
    private static List<Option> kept(List<Row> rows, HttpServletRequest request) {
        List<String> differing = rows.stream().map(Row::field).toList();
        List<Option> kept = new ArrayList<>();
        request.getParameterMap().forEach((name, values) -> {
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
        FormField field = component.getAccessor().getAnnotation(FormField.class);
        return field != null && field.hours() && value instanceof Integer minutes
                ? BigDecimal.valueOf(minutes)
                        .divide(MINUTES, 2, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString()
                : Objects.toString(value, "").strip().replace("\r\n", "\n");
    }

    private String text(RecordComponent component, String value, List<Option> options, Locale locale) {
        if (value.isEmpty()) {
            return wording.text("conflict.nothing", locale);
        }
        if (component.getType() == LocalDate.class) {
            return wording.day(LocalDate.parse(value), locale);
        }
        return options.stream()
                .filter(option -> option.value().equals(value))
                .map(Option::label)
                .findFirst()
                .orElse(value);
    }
}
