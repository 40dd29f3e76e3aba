package org.kommunalcampus.catalogue;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.FieldError;
import org.kommunalcampus.shared.TextReader;

/** Clean texts by JSON pointer as the tree that the pointers describe. Blank ones are left out. */
final class StatedTexts {

    /** Rows of lists by their number, everything else by name. */
    private static final Comparator<String> NUMBERS_FIRST =
            Comparator.comparingInt(StatedTexts::number).thenComparing(Comparator.naturalOrder());

    private final String pointer;
    private final Map<String, StatedTexts> parts = new TreeMap<>(NUMBERS_FIRST);
    private @Nullable String text;

    private StatedTexts(String pointer) {
        this.pointer = pointer;
    }

    static StatedTexts of(Map<String, String> fields) {
        var root = new StatedTexts("");
        fields.forEach((pointer, text) -> {
            String clean = TextReader.clean(text);
            if (!clean.isEmpty()) {
                root.at(pointer).text = clean;
            }
        });
        return root;
    }

    /** The number that the name of a row is, -1 for any other name. */
    static int number(String name) {
        return name.matches("\\d{1,4}") ? Integer.parseInt(name) : -1;
    }

    String pointer() {
        return pointer;
    }

    @Nullable
    String text() {
        return text;
    }

    /** Puts what is made of the text in its place. */
    void change(UnaryOperator<String> change) {
        text = text == null ? null : change.apply(text);
    }

    /** By name, rows in their order. */
    Map<String, StatedTexts> parts() {
        return parts;
    }

    StatedTexts part(String name) {
        StatedTexts part = parts.get(name);
        return part == null ? new StatedTexts(pointer + "/" + name) : part;
    }

    boolean isEmpty() {
        return text == null && parts.isEmpty();
    }

    /** Names whatever is stated here as something that the template does not know. */
    void refuse(List<FieldError> problems) {
        refuseText(problems);
        parts.values().forEach(part -> part.refuse(problems));
    }

    /** Names a text of its own, where there are only parts. */
    void refuseText(List<FieldError> problems) {
        if (text != null) {
            problems.add(new FieldError(pointer, "unknown-field", "The template has no such field."));
        }
    }

    private StatedTexts at(String below) {
        StatedTexts place = this;
        for (String name : (below.startsWith("/") ? below.substring(1) : below).split("/", -1)) {
            String pointer = place.pointer + "/" + name;
            place = place.parts.computeIfAbsent(name, first -> new StatedTexts(pointer));
        }
        return place;
    }
}
