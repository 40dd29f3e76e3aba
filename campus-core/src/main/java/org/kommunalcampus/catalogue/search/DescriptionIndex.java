package org.kommunalcampus.catalogue.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.search.ScoreDoc;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.competence.AreaView;
import org.kommunalcampus.competence.CompetenceDetails;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.competence.CompetenceView;
import org.kommunalcampus.shared.LocalizedText;

/**
 * The competences as descriptions of work find them. Each term of a text is looked for on its own, so that it is known which words speak for a competence; one
 * term counts at most {@value #MOST_OF_ONE_TERM}, so that a single rare word does not outweigh all others. Never changes once it is made.
 */
final class DescriptionIndex {

    private static final int LONGEST_TEXT = 2000;
    private static final int MOST_TERMS = 250;
    private static final int MOST_WORDS_SHOWN = 4;
    private static final float MOST_OF_ONE_TERM = 12f;

    /** What speaks for a competence less than this share of what speaks for the first is chance. */
    private static final float LEAST_SHARE = 0.3f;

    private final CompetenceTexts index;
    private final TextAnalysis analysis;
    private final Compounds compounds;
    private final Set<String> saysNothing;

    private record Hit(String term, float score) {}

    private DescriptionIndex(CompetenceTexts index, TextAnalysis analysis, Compounds compounds) {
        this.index = index;
        this.analysis = analysis;
        this.compounds = compounds;
        saysNothing = Set.copyOf(analysis.german(fillers()));
    }

    static DescriptionIndex of(
            Collection<AreaView> areas,
            Map<CompetenceId, List<String>> vocabulary,
            TextAnalysis analysis,
            Compounds compounds) {
        vocabulary.values().stream().flatMap(List::stream).forEach(words -> compounds.learn(analysis.folded(words)));
        return new DescriptionIndex(
                CompetenceTexts.of(
                        areas,
                        analysis,
                        (area, details) -> texts(
                                area,
                                details,
                                vocabulary.getOrDefault(details.competence().id(), List.of()),
                                analysis,
                                compounds)),
                analysis,
                compounds);
    }

    /** The competences that the text speaks of, the nearest first, at most so many. */
    List<CompetenceMatch> matches(String text, SynonymRules synonyms, int most) {
        WordQuery words = index.words();
        QueryReader reader = new QueryReader(analysis, compounds, synonyms, LONGEST_TEXT, MOST_TERMS);
        Map<Integer, List<Hit>> hits = new HashMap<>();
        Set<List<String>> seen = new HashSet<>();
        for (QueryTerm term : reader.apart(reader.all(text, words::isWritten), words::isWritten)) {
            if (tells(term) && seen.add(stems(term))) {
                for (ScoreDoc found : index.all(words.once(term))) {
                    hits.computeIfAbsent(found.doc, first -> new ArrayList<>())
                            .add(new Hit(
                                    WrittenWords.around(term.written(), text),
                                    Math.min(MOST_OF_ONE_TERM, found.score)));
                }
            }
        }
        return best(hits, most);
    }

    private boolean tells(QueryTerm term) {
        return !term.alternatives().isEmpty()
                || term.words().stream().anyMatch(word -> !saysNothing.contains(word.german()));
    }

    private static List<String> stems(QueryTerm term) {
        return term.words().stream().map(QueryWord::german).toList();
    }

    private List<CompetenceMatch> best(Map<Integer, List<Hit>> hits, int most) {
        List<Map.Entry<Integer, List<Hit>>> sorted = hits.entrySet().stream()
                .sorted(Comparator.comparingDouble((Map.Entry<Integer, List<Hit>> found) -> -sum(found.getValue()))
                        .thenComparing(Map.Entry::getKey))
                .limit(most)
                .toList();
        List<CompetenceMatch> matches = new ArrayList<>();
        for (var found : sorted) {
            if (sum(found.getValue()) >= LEAST_SHARE * sum(sorted.getFirst().getValue())) {
                matches.add(new CompetenceMatch(index.competence(found.getKey()), shown(found.getValue())));
            }
        }
        return matches;
    }

    private static double sum(List<Hit> hits) {
        return hits.stream().mapToDouble(Hit::score).sum();
    }

    private static List<String> shown(List<Hit> hits) {
        return hits.stream()
                .sorted(Comparator.comparingDouble(hit -> -hit.score()))
                .map(Hit::term)
                .distinct()
                .limit(MOST_WORDS_SHOWN)
                .toList();
    }

    private static CompetenceTexts.Texts texts(
            AreaView area,
            CompetenceDetails details,
            List<String> vocabulary,
            TextAnalysis analysis,
            Compounds compounds) {
        CompetenceView view = details.competence();
        String said = String.join("\n", vocabulary) + "\n" + view.name().de();
        String about = german(view.description()).collect(Collectors.joining("\n"));
        String body = Stream.concat(
                        details.levels().values().stream().flatMap(DescriptionIndex::german),
                        details.outcomes().stream().flatMap(outcome -> german(outcome.text())))
                .collect(Collectors.joining("\n"));
        return new CompetenceTexts.Texts()
                .with(Fields.COMPETENCE_DE, said)
                .with(Fields.HEAD_PARTS, compounds.partsOf(said, analysis))
                .with(Fields.OBJECTIVE_DE, about)
                .with(Fields.TEXT_DE, body)
                .with(Fields.ABOUT, area.name().de());
    }

    private static Stream<String> german(@Nullable LocalizedText text) {
        return text == null ? Stream.of() : Stream.of(text.de());
    }

    /** Words with which people speak of any work. */
    private static String fillers() {
        try (InputStream list = DescriptionIndex.class.getResourceAsStream("description-fillers.txt")) {
            return new String(Objects.requireNonNull(list).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
