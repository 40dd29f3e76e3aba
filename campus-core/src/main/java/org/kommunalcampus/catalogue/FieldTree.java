package org.kommunalcampus.catalogue;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.FieldError;
import org.kommunalcampus.shared.Money;

/**
 * The fields of a type, as texts by JSON pointer. They are derived from the type, once: the components of a record by their names, the rows of a list by
 * their numbers, entries of a map by the constants that are their keys. A set, and a list within a list, is one field with several values.
 */
interface FieldTree {

    /** The value that is stated, its default where nothing is. What cannot be read is named and counts as missing. */
    @Nullable
    Object read(StatedTexts stated, List<FieldError> problems);

    /** Hands out the texts of the value in its normal form, in the order of the type; nothing for a default. */
    void write(String pointer, @Nullable Object value, BiConsumer<String, String> each);

    /** Stands in pointers for the number of any row, and for any key. */
    String ANY = "#";

    /** Adds the form of each field by its pointer. */
    void forms(String pointer, Map<String, FieldForm<?>> found);

    /** The fields of a type. */
    static FieldTree of(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type of = generic.getActualTypeArguments()[generic.getActualTypeArguments().length - 1];
            if (generic.getRawType() == Map.class) {
                return new Entries((Class<?>) generic.getActualTypeArguments()[0], of(of));
            }
            if (generic.getRawType() == Set.class) {
                return new Values(formOf(of), true, "[,|]", ",");
            }
            return new Rows(
                    of instanceof ParameterizedType inner
                            ? new Values(formOf(inner.getActualTypeArguments()[0]), false, "\\|", "|")
                            : of(of));
        }
        Class<?> plain = (Class<?>) type;
        if (plain == Money.class) {
            return new Price();
        }
        return FieldForm.of(plain) == null && plain.isRecord() ? RecordTree.of(plain) : new Value(formOf(type), type);
    }

    private static FieldForm<?> formOf(Type type) {
        FieldForm<?> form = FieldForm.of((Class<?>) type);
        if (form == null) {
            throw new IllegalStateException("no field can hold a " + type);
        }
        return form;
    }

    private static <T> @Nullable T read(FieldForm<T> form, StatedTexts stated, List<FieldError> problems) {
        stated.parts().values().forEach(part -> part.refuse(problems));
        String text = stated.text();
        T value = text == null ? null : form.read(text);
        if (text != null && value == null) {
            problems.add(new FieldError(stated.pointer(), form.code(), form.detail()));
        }
        return value;
    }

    /** One value; the default of a number is 0, that of a flag {@code false}. */
    record Value(FieldForm<?> form, Type type) implements FieldTree {

        @Override
        public @Nullable Object read(StatedTexts stated, List<FieldError> problems) {
            Object value = FieldTree.read(form, stated, problems);
            return value == null ? byDefault() : value;
        }

        @Override
        public void write(String pointer, @Nullable Object value, BiConsumer<String, String> each) {
            if (value != null && !value.equals(byDefault()) && !value.equals("")) {
                each.accept(pointer, form.write(value));
            }
        }

        @Override
        public void forms(String pointer, Map<String, FieldForm<?>> found) {
            found.put(pointer, form);
        }

        private @Nullable Object byDefault() {
            return type == int.class ? Integer.valueOf(0) : type == boolean.class ? Boolean.FALSE : null;
        }
    }

    /** Several values in one text, in a set by their natural order. */
    record Values(FieldForm<?> form, boolean set, String separators, String separator) implements FieldTree {

        @Override
        public Object read(StatedTexts stated, List<FieldError> problems) {
            stated.parts().values().forEach(part -> part.refuse(problems));
            List<Object> values = new ArrayList<>();
            String text = stated.text();
            for (String part : text == null ? new String[0] : text.split(separators)) {
                Object value = part.isBlank() ? "" : form.read(part.strip());
                if (value == null) {
                    problems.add(new FieldError(stated.pointer(), form.code(), form.detail()));
                } else if (!value.equals("")) {
                    values.add(value);
                }
            }
            return set ? new LinkedHashSet<>(values.stream().sorted().toList()) : values;
        }

        @Override
        public void write(String pointer, @Nullable Object value, BiConsumer<String, String> each) {
            if (value instanceof Collection<?> values && !values.isEmpty()) {
                each.accept(pointer, values.stream().map(form::write).collect(Collectors.joining(separator)));
            }
        }

        @Override
        public void forms(String pointer, Map<String, FieldForm<?>> found) {
            found.put(pointer, form);
        }
    }

    /** A list; rows in which nothing is stated are left out, so that removing a row is leaving it empty. */
    record Rows(FieldTree row) implements FieldTree {

        @Override
        public Object read(StatedTexts stated, List<FieldError> problems) {
            stated.refuseText(problems);
            List<Object> rows = new ArrayList<>();
            Object nothing = row.read(StatedTexts.of(Map.of()), problems);
            stated.parts().forEach((number, part) -> {
                if (StatedTexts.number(number) < 0) {
                    part.refuse(problems);
                    return;
                }
                Object read = row.read(part, problems);
                if (read != null && !read.equals(nothing)) {
                    rows.add(read);
                }
            });
            return rows;
        }

        @Override
        public void write(String pointer, @Nullable Object value, BiConsumer<String, String> each) {
            if (value instanceof List<?> rows) {
                for (int at = 0; at < rows.size(); at++) {
                    row.write(pointer + "/" + at, rows.get(at), each);
                }
            }
        }

        @Override
        public void forms(String pointer, Map<String, FieldForm<?>> found) {
            row.forms(pointer + "/" + ANY, found);
        }
    }

    /** A map whose keys are constants. */
    record Entries(Class<?> keys, FieldTree entry) implements FieldTree {

        @Override
        @SuppressWarnings({"unchecked", "rawtypes"})
        public Object read(StatedTexts stated, List<FieldError> problems) {
            stated.refuseText(problems);
            FieldForm<?> key = formOf(keys);
            Map<Enum, Object> entries = new EnumMap(keys);
            stated.parts().forEach((name, part) -> {
                Object known = key.read(name);
                Object value = known == null ? null : entry.read(part, problems);
                if (known == null) {
                    part.refuse(problems);
                } else if (value != null) {
                    entries.put((Enum) known, value);
                }
            });
            return entries;
        }

        @Override
        public void write(String pointer, @Nullable Object value, BiConsumer<String, String> each) {
            if (value instanceof Map<?, ?> entries) {
                entries.forEach((key, one) -> entry.write(pointer + "/" + key, one, each));
            }
        }

        @Override
        public void forms(String pointer, Map<String, FieldForm<?>> found) {
            entry.forms(pointer + "/" + ANY, found);
        }
    }

    /** An amount with its currency, euros where none is named; none without an amount. */
    record Price() implements FieldTree {

        @Override
        public @Nullable Object read(StatedTexts stated, List<FieldError> problems) {
            stated.refuseText(problems);
            BigDecimal amount = FieldTree.read(FieldForm.DECIMAL, stated.part("amount"), problems);
            String currency = FieldTree.read(FieldForm.CURRENCY, stated.part("currency"), problems);
            stated.parts().forEach((name, part) -> {
                if (!name.matches("amount|currency")) {
                    part.refuse(problems);
                }
            });
            return amount == null ? null : new Money(amount, currency == null ? Money.EURO : currency);
        }

        @Override
        public void write(String pointer, @Nullable Object value, BiConsumer<String, String> each) {
            if (value instanceof Money money) {
                each.accept(pointer + "/amount", money.amount().toPlainString());
                each.accept(pointer + "/currency", money.currency());
            }
        }

        @Override
        public void forms(String pointer, Map<String, FieldForm<?>> found) {
            found.put(pointer + "/amount", FieldForm.DECIMAL);
            found.put(pointer + "/currency", FieldForm.CURRENCY);
        }
    }
}
