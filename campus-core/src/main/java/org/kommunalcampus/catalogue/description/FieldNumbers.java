package org.kommunalcampus.catalogue.description;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Numbers the rows of lists without gaps, so that removing a row in the middle is leaving its fields empty. */
final class FieldNumbers {

    private static final Pattern ROW = Pattern.compile("/(\\w+)/(\\d{1,4})(/\\w+)?");
    private static final String OUTCOMES = "outcomes";
    private static final Pattern SERVED = Pattern.compile("/elements/\\d+/outcomes");

    private FieldNumbers() {}

    /** Fields with text alone, in which each list begins at 0; elements go on naming the outcomes they named. */
    static SortedMap<String, String> compact(Map<String, String> fields) {
        Map<String, String> filled = new TreeMap<>();
        fields.forEach((pointer, text) -> {
            if (text != null && !text.isBlank()) {
                filled.put(pointer, text.strip().replace("\r\n", "\n"));
            }
        });
        Map<String, Map<Integer, Integer>> places = places(filled);
        SortedMap<String, String> compact = new TreeMap<>();
        filled.forEach((pointer, text) -> {
            Matcher row = ROW.matcher(pointer);
            Integer place = row.matches() ? place(places, row) : null;
            String moved = place == null
                    ? pointer
                    : "/" + row.group(1) + "/" + place + Objects.requireNonNullElse(row.group(3), "");
            compact.put(moved, SERVED.matcher(pointer).matches() ? served(text, places) : text);
        });
        compact.values().removeIf(String::isEmpty);
        return Collections.unmodifiableSortedMap(compact);
    }

    /** How many rows the list has. */
    static int size(SortedMap<String, String> fields, String list) {
        return (int) fields.subMap("/" + list + "/", "/" + list + "0").keySet().stream()
                .map(ROW::matcher)
                .filter(Matcher::matches)
                .map(row -> row.group(2))
                .distinct()
                .count();
    }

    private static Map<String, Map<Integer, Integer>> places(Map<String, String> fields) {
        Map<String, TreeSet<Integer>> used = new HashMap<>();
        fields.keySet().forEach(pointer -> {
            Matcher row = ROW.matcher(pointer);
            if (row.matches()) {
                used.computeIfAbsent(row.group(1), list -> new TreeSet<>()).add(Integer.valueOf(row.group(2)));
            }
        });
        Map<String, Map<Integer, Integer>> places = new HashMap<>();
        used.forEach((list, numbers) -> {
            Map<Integer, Integer> place = new HashMap<>();
            numbers.forEach(number -> place.put(number, place.size()));
            places.put(list, place);
        });
        return places;
    }

    private static @Nullable Integer place(Map<String, Map<Integer, Integer>> places, Matcher row) {
        return places.getOrDefault(row.group(1), Map.of()).get(Integer.valueOf(row.group(2)));
    }

    /** Numbers of outcomes count from 1; those of outcomes that are gone go too. */
    private static String served(String text, Map<String, Map<Integer, Integer>> places) {
        Map<Integer, Integer> outcomes = places.getOrDefault(OUTCOMES, Map.of());
        List<String> parts = Arrays.stream(text.split(ModuleDescription.SEPARATOR))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
        return parts.stream()
                .map(part -> {
                    Integer number = FieldForms.whole(part);
                    Integer place = number == null ? null : outcomes.get(number - 1);
                    return number == null ? part : place == null ? "" : String.valueOf(place + 1);
                })
                .filter(part -> !part.isEmpty())
                .distinct()
                .collect(Collectors.joining(ModuleDescription.SEPARATOR));
    }
}
