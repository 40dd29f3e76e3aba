package org.kommunalcampus.web.discussion;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.discussion.Board;
import org.kommunalcampus.discussion.ThreadFilter;
import org.springframework.data.domain.Sort;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What somebody looks for on a board.
 *
 * @param q words
 * @param thema the tag
 * @param stand {@code offen} for questions without an accepted answer
 * @param folge one of {@link #ORDERS}; the latest post first for anything else
 */
record BoardQuery(
        @Nullable String q,
        @Nullable String thema,
        @Nullable String stand,
        @Nullable String folge) {

    static final List<String> ORDERS = List.of("letzte", "neue", "viele", "titel");

    private static final String OPEN = "offen";
    private static final int LONGEST = 100;

    ThreadFilter filter() {
        return new ThreadFilter(shortened(q), shortened(thema), OPEN.equals(stand));
    }

    /** Whether it asks for less than everything. */
    public boolean narrows() {
        return !words().isEmpty() || !tag().isEmpty() || OPEN.equals(stand);
    }

    /** The words, empty for none. */
    public String words() {
        return q == null ? "" : q.strip();
    }

    /** The tag, empty for none. */
    public String tag() {
        return thema == null ? "" : thema.strip();
    }

    /** The chosen state, empty for all. */
    public String state() {
        return OPEN.equals(stand) ? OPEN : "";
    }

    /** The order, the usual one for none. */
    public String order() {
        return folge != null && ORDERS.contains(folge) ? folge : ORDERS.getFirst();
    }

    /** Pinned threads first, then in the order that is wanted. */
    Sort sort() {
        Sort pinned = Sort.by(Sort.Order.desc("pinned"));
        return pinned.and(
                switch (order()) {
                    case "neue" -> Sort.by(Sort.Order.desc("startedAt"), Sort.Order.asc("id"));
                    case "viele" -> Sort.by(Sort.Order.desc("posts"), Sort.Order.asc("id"));
                    case "titel" -> Sort.by("title", "id");
                    default -> Sort.by(Sort.Order.desc("lastPostAt"), Sort.Order.asc("id"));
                });
    }

    /** The address of the list with this query. */
    String address(Board board) {
        return UriComponentsBuilder.fromUriString(BoardChoice.address(board))
                .queryParam("q", "{q}")
                .queryParam("thema", "{thema}")
                .queryParam("stand", state())
                .queryParam("folge", order())
                .encode(StandardCharsets.UTF_8)
                .build()
                .expand(words(), tag())
                .toUriString();
    }

    private static @Nullable String shortened(@Nullable String text) {
        return text == null || text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
