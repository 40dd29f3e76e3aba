package org.kommunalcampus.catalogue.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.search.spell.LevenshteinDistance;

/**
 * The list of synonyms, made ready for queries. Terms are found in any inflection and whether they are written in one word or in several: {@code home
 * office, Home-Office, Homeoffice}.
 */
final class SynonymRules {

    /** Of a term. */
    static final int MOST_WORDS = 4;

    private static final int SHORTEST_WITH_SLIP = 5;
    private static final int SHORTEST_WITH_TWO_SLIPS = 9;
    private static final LevenshteinDistance DISTANCE = new LevenshteinDistance();

    static final SynonymRules NONE = new SynonymRules(Map.of(), Map.of());

    private final Map<String, List<List<QueryWord>>> alternatives;
    private final Map<String, String> written;

    private SynonymRules(Map<String, List<List<QueryWord>>> alternatives, Map<String, String> written) {
        this.alternatives = alternatives;
        this.written = written;
    }

    static SynonymRules of(Collection<SynonymContent> rules, TextAnalysis analysis, Compounds compounds) {
        Map<String, Set<String>> texts = new LinkedHashMap<>();
        for (SynonymContent rule : rules) {
            add(texts, rule.term(), rule.alternatives());
            if (rule.mutual()) {
                rule.alternatives().forEach(each -> add(texts, each, List.of(rule.term())));
            }
        }
        compounds.learn(texts.keySet().stream()
                .flatMap(term -> analysis.folded(term).stream())
                .toList());
        Map<String, List<List<QueryWord>>> alternatives = new HashMap<>();
        Map<String, String> written = new HashMap<>();
        texts.forEach((term, others) -> {
            List<QueryWord> words = words(term, analysis, compounds);
            if (!words.isEmpty() && words.size() <= MOST_WORDS) {
                List<List<QueryWord>> read = others.stream()
                        .map(other -> words(other, analysis, compounds))
                        .filter(other -> !other.isEmpty())
                        .toList();
                for (String key : new HashSet<>(List.of(key(words), stems(words)))) {
                    alternatives
                            .computeIfAbsent(key, first -> new ArrayList<>())
                            .addAll(read);
                }
                written.put(words.stream().map(QueryWord::written).reduce("", String::concat), term);
            }
        });
        return new SynonymRules(alternatives, written);
    }

    private static void add(Map<String, Set<String>> texts, String term, List<String> others) {
        texts.computeIfAbsent(term, first -> new LinkedHashSet<>()).addAll(others);
    }

    private static List<QueryWord> words(String text, TextAnalysis analysis, Compounds compounds) {
        return analysis.words(text).stream()
                .flatMap(word -> QueryWord.of(word, analysis, compounds).stream())
                .toList();
    }

    /** What else these words together are called; empty for most. */
    List<List<QueryWord>> of(List<QueryWord> words) {
        List<List<QueryWord>> found = alternatives.get(key(words));
        return found == null ? alternatives.getOrDefault(stems(words), List.of()) : found;
    }

    /** The term of the list that somebody who wrote this may have meant: it begins alike and differs by a letter, long ones by two. */
    Optional<String> similar(String word) {
        int length = word.length();
        if (length < SHORTEST_WITH_SLIP) {
            return Optional.empty();
        }
        int slips = length < SHORTEST_WITH_TWO_SLIPS ? 1 : 2;
        return written.keySet().stream()
                .filter(each -> each.charAt(0) == word.charAt(0)
                        && Math.abs(each.length() - length) <= slips
                        && slips(each, word) <= slips)
                .min(Comparator.comparingInt((String each) -> slips(each, word)).thenComparing(each -> each))
                .map(written::get);
    }

    private static int slips(String one, String other) {
        int longest = Math.max(one.length(), other.length());
        return Math.round((1 - DISTANCE.getDistance(one, other)) * longest);
    }

    private static String key(List<QueryWord> words) {
        StringBuilder key = new StringBuilder();
        words.subList(0, words.size() - 1).forEach(word -> key.append(word.folded()));
        return key.append(words.getLast().german()).toString();
    }

    private static String stems(List<QueryWord> words) {
        StringBuilder key = new StringBuilder();
        words.forEach(word -> key.append(word.german()));
        return key.toString();
    }
}
