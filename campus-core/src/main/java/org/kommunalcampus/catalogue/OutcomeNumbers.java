package org.kommunalcampus.catalogue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Elements name outcomes by their numbers, counted from 1; where rows of outcomes are left out, the numbers follow. */
final class OutcomeNumbers {

    private OutcomeNumbers() {}

    static void compact(StatedTexts stated) {
        Map<Integer, Integer> numbers = new HashMap<>();
        stated.part("outcomes").parts().forEach((row, outcome) -> {
            if (Stream.of("text", "competence", "level")
                    .anyMatch(part -> !outcome.part(part).isEmpty())) {
                numbers.put(StatedTexts.number(row) + 1, numbers.size() + 1);
            }
        });
        stated.part("elements").parts().values().stream()
                .map(element -> element.part("outcomes"))
                .forEach(served -> served.change(text -> Arrays.stream(text.split("[,|]"))
                        .map(String::strip)
                        .map(part -> renumbered(part, numbers))
                        .collect(Collectors.joining(","))));
    }

    private static String renumbered(String part, Map<Integer, Integer> numbers) {
        if (!part.matches("\\d{1,6}")) {
            return part;
        }
        Integer number = numbers.get(Integer.valueOf(part));
        return number == null ? "" : number.toString();
    }
}
