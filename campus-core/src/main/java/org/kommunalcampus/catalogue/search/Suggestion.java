package org.kommunalcampus.catalogue.search;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.jspecify.annotations.Nullable;

/** Mends likely slips: words that no module writes and no list knows are replaced by the most similar one that somebody does. */
@RequiredArgsConstructor
final class Suggestion {

    private static final DirectSpellChecker SPELLING = new DirectSpellChecker();

    private static final String PLURAL = "s";

    private final IndexReader reader;
    private final SynonymRules synonyms;

    /** The input with other words, or {@code null} when there is nothing to mend or nothing similar. */
    @Nullable
    String of(String input, List<QueryTerm> terms) throws IOException {
        WordQuery query = new WordQuery(reader);
        String plain = PlainText.of(input);
        String mended = plain;
        for (QueryTerm term : terms) {
            if (term.words().size() == 1 && synonyms.of(term.words()).isEmpty()) {
                QueryWord word = term.words().getFirst();
                if (!query.isWritten(word)) {
                    mended = replace(mended, word.written(), similar(word));
                }
            }
        }
        return mended.equals(plain) ? null : mended.strip();
    }

    private Optional<String> similar(QueryWord word) throws IOException {
        Optional<String> listed = synonyms.similar(word.written());
        if (listed.filter(term -> word.written().equals(term.toLowerCase(Locale.ROOT) + PLURAL))
                .isPresent()) {
            return Optional.empty();
        }
        return listed.isPresent()
                ? listed
                : Stream.of(SPELLING.suggestSimilar(
                                new Term(Fields.WORDS, word.written()),
                                1,
                                reader,
                                SuggestMode.SUGGEST_WHEN_NOT_IN_INDEX))
                        .map(other -> other.string)
                        .findFirst();
    }

    /** Replaces the word in whatever case it was typed; a capital at its beginning is kept. */
    private static String replace(String text, String written, Optional<String> similar) {
        int start = text.toLowerCase(Locale.ROOT).indexOf(written);
        if (similar.isEmpty() || start < 0 || start + written.length() > text.length()) {
            return text;
        }
        String other = similar.get();
        boolean capital = Character.isUpperCase(text.charAt(start));
        String word = capital ? Character.toUpperCase(other.charAt(0)) + other.substring(1) : other;
        return text.substring(0, start) + word + text.substring(start + written.length());
    }
}
