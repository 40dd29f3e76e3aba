package org.kommunalcampus.discussion;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.shared.MemberId;
import org.springframework.stereotype.Component;

/** Finds who is meant by an {@code @} and the name that somebody shows: of those who wrote on the forums, in a learning group of its members. */
@Component
@RequiredArgsConstructor
class Mentions {

    private static final int MOST = 10;
    private static final int MOST_WORDS = 5;
    private static final Pattern AT = Pattern.compile("(?<![\\p{L}\\p{N}])@([\\p{L}\\p{N}][^@\\n]{0,100})");
    private static final Pattern BETWEEN_WORDS = Pattern.compile(" +");
    private static final Pattern END = Pattern.compile("[.,;:!?)\\]*_\"“]+$");

    private final DiscussionAuthorRepository authors;

    /** Those who are mentioned on the board; one query, none where nobody is. */
    Set<MemberId> in(String text, Board board) {
        Set<String> names = names(text);
        Set<MemberId> people = new LinkedHashSet<>();
        if (!names.isEmpty()) {
            UUID module = board.module().value();
            var found = board.scope() == Scope.GROUP
                    ? authors.findInGroup(module, board.id(), names)
                    : authors.findSeenInForums(module, names);
            found.forEach(author -> {
                if (author.member() != null) {
                    people.add(author.member());
                }
            });
        }
        return people;
    }

    /** What may be a name after an {@code @}: its first word, its first two, and so on. */
    static Set<String> names(String text) {
        Set<String> names = new LinkedHashSet<>();
        Matcher at = AT.matcher(text);
        for (int found = 0; found < MOST && at.find(); found++) {
            String[] words = BETWEEN_WORDS.split(at.group(1), MOST_WORDS + 1);
            var name = new StringBuilder();
            for (int i = 0; i < Math.min(words.length, MOST_WORDS); i++) {
                name.append(i == 0 ? "" : " ").append(words[i]);
                names.add(END.matcher(name).replaceFirst(""));
            }
        }
        return names;
    }
}
