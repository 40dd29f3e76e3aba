package org.kommunalcampus.quality.check;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kommunalcampus.catalogue.ModuleDescription;
import org.springframework.stereotype.Component;

/**
 * Outcomes say what somebody can be seen doing. Knowing and understanding cannot be observed; the verbs follow the levels of the cognitive taxonomy by
 * Anderson and Krathwohl (2001), in a selection of our own for work in administrations.
 */
@Component
class OutcomesObservable implements DescriptionCheck {

    /** A verb with "zu" between its parts, such as "abzuleiten". */
    private static final Pattern PARTED = Pattern.compile(
            "(ab|an|auf|aus|ein|vor|um|fest|her|dar|nach|weiter|zusammen|gegenüber|durch)zu(\\p{L}{4,})");

    private final WordList verbs = WordList.read("observable-verbs.txt");
    private final WordList vague = WordList.read("vague-verbs.txt");

    @Override
    public String criterion() {
        return "outcomes-observable";
    }

    @Override
    public Stream<Finding> check(ModuleDescription stated, CheckContext around) {
        return IntStream.range(0, stated.outcomes().size()).boxed().flatMap(at -> {
            String text = stated.outcomes().get(at).text();
            List<String> words = words(text);
            if (text.isEmpty() || words.stream().anyMatch(verbs::contains)) {
                return Stream.empty();
            }
            String pointer = "/outcomes/" + at + "/text";
            String proposed = String.join(", ", proposals(stated.language()));
            return Stream.of(words.stream()
                    .filter(vague::contains)
                    .findFirst()
                    .map(word -> finding(Severity.ERROR, pointer, "vague", at + 1, word, proposed))
                    .orElseGet(() -> finding(Severity.WARNING, pointer, "no-action", at + 1, proposed)));
        });
    }

    private static List<String> words(String text) {
        return Stream.of(text.toLowerCase(Locale.GERMAN).split("[^\\p{L}]+"))
                .map(word -> PARTED.matcher(word).replaceFirst("$1$2"))
                .toList();
    }

    private static List<String> proposals(String language) {
        return "en".equals(language)
                ? List.of("apply", "draft", "compare", "plan", "decide")
                : List.of("anwenden", "verfassen", "vergleichen", "planen", "entscheiden");
    }
}
