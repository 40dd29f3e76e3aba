package org.kommunalcampus.http;

import java.util.List;
import java.util.function.Function;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;

/**
 * One page of a list.
 *
 * @param content the entries of this page
 * @param page where this page lies in the list
 */
public record PageBody<T>(List<T> content, Position page) {

    /**
     * Where a page lies.
     *
     * @param number from 0
     * @param size how many entries a full page has
     */
    public record Position(int number, int size, long totalElements, int totalPages) {

        /** The position of a page of a list with that many entries. */
        public static Position of(int number, int size, long totalElements) {
            return new Position(number, size, totalElements, (int) ((totalElements + size - 1) / size));
        }
    }

    /** The page as it is. */
    public static <T> PageBody<T> of(Page<T> page) {
        return of(page, Function.identity());
    }

    /** The page with each entry turned into its API form. */
    public static <S, T> PageBody<T> of(Page<S> page, Function<? super S, ? extends T> form) {
        List<T> content = page.getContent().stream().<T>map(form).toList();
        return new PageBody<>(content, Position.of(page.getNumber(), page.getSize(), page.getTotalElements()));
    }

    /** One page of a list that is short enough to be at hand as a whole; its order is its own. */
    public static <S, T> PageBody<T> slice(List<S> all, Pageable page, Function<? super S, ? extends T> form) {
        int from = (int) Math.min(page.getOffset(), all.size());
        int to = Math.min(from + page.getPageSize(), all.size());
        List<T> content = all.subList(from, to).stream().<T>map(form).toList();
        return new PageBody<>(content, Position.of(page.getPageNumber(), page.getPageSize(), all.size()));
    }
}
