package org.kommunalcampus.catalogue.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Takes German compounds apart: {@code vergaberecht} is {@code vergabe} and {@code recht}. A word is a compound when it is made of known words and linking
 * letters without a rest; known are the words of the catalogue and a short list of words that are frequent in compounds of the administration. Works on
 * folded words, see {@link TextAnalysis#folded}.
 */
final class Compounds {

    private static final int SHORTEST_PART = 4;
    private static final int SHORTEST_COMPOUND = 2 * SHORTEST_PART;
    private static final int LONGEST_COMPOUND = 60;
    private static final List<String> LINKS = List.of("", "s", "es", "n", "en", "er", "e");

    private final Set<String> known = ConcurrentHashMap.newKeySet();
    private final Map<String, List<String>> splits = new ConcurrentHashMap<>();

    /** Knows the short list alone. */
    Compounds(TextAnalysis analysis) {
        try (InputStream list = Compounds.class.getResourceAsStream("compound-parts.txt")) {
            learn(analysis.folded(new String(Objects.requireNonNull(list).readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Remembers folded words as possible parts. */
    void learn(Collection<String> words) {
        boolean learnt = false;
        for (String word : words) {
            if (word.length() >= SHORTEST_PART && word.chars().allMatch(Character::isLetter)) {
                learnt |= known.add(word);
            }
        }
        if (learnt) {
            splits.clear();
        }
    }

    /** How many words are known. */
    int size() {
        return known.size();
    }

    /** The parts of all compounds of a text, each once, as a text. */
    String partsOf(String text, TextAnalysis analysis) {
        return analysis.folded(text).stream()
                .flatMap(word -> parts(word).stream())
                .distinct()
                .collect(Collectors.joining(" "));
    }

    /** The parts of a compound and their own parts, or nothing for other words. */
    List<String> parts(String word) {
        List<String> all = new ArrayList<>();
        collect(word, all);
        return all;
    }

    private void collect(String word, List<String> all) {
        for (String part : halves(word)) {
            all.add(part);
            collect(part, all);
        }
    }

    /** The two parts of a compound, or nothing for other words. Of several splits that with the longest last part, which carries the meaning. */
    List<String> halves(String word) {
        return word.length() < SHORTEST_COMPOUND || word.length() > LONGEST_COMPOUND
                ? List.of()
                : splits.computeIfAbsent(word, this::split);
    }

    private List<String> split(String word) {
        for (int cut = SHORTEST_PART; cut <= word.length() - SHORTEST_PART; cut++) {
            String last = known(word.substring(cut));
            String first = last.isEmpty() ? "" : beginning(word.substring(0, cut));
            if (!first.isEmpty()) {
                return List.of(first, last);
            }
        }
        return List.of();
    }

    /** The beginning of a compound, when it is known or a compound itself; else empty. */
    private String beginning(String text) {
        String simple = known(text);
        boolean compound = text.length() >= SHORTEST_COMPOUND && !split(text).isEmpty();
        return !simple.isEmpty() || !compound ? simple : text;
    }

    /** The known word without linking letters or the ending of a case or plural; else empty. */
    private String known(String text) {
        for (String link : LINKS) {
            if (text.endsWith(link)) {
                String word = text.substring(0, text.length() - link.length());
                if (word.length() >= SHORTEST_PART && known.contains(word)) {
                    return word;
                }
            }
        }
        return "";
    }
}
