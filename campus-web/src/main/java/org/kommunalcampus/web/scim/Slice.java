package org.kommunalcampus.web.scim;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;

/**
 * A part of a list that begins at any place, as SCIM asks for it.
 *
 * @param total how many there are in all
 */
record Slice<T>(List<T> content, long total) {

    /** Cuts it out of the one or two pages in which it lies; {@code start} counts from 0. */
    static <T> Slice<T> of(Function<Pageable, Page<T>> pages, long start, int count) {
        int size = Math.max(1, count);
        int number = (int) Math.min(Integer.MAX_VALUE / size - 2, start / size);
        Page<T> first = pages.apply(PageRequest.of(number, size));
        List<T> found = new ArrayList<>(first.getContent());
        int before = (int) (start % size);
        if (before > 0 && first.hasNext()) {
            found.addAll(pages.apply(PageRequest.of(number + 1, size)).getContent());
        }
        return new Slice<>(cut(found, before, count), first.getTotalElements());
    }

    static <T> Slice<T> of(List<T> all, long start, int count) {
        return new Slice<>(cut(all, start, count), all.size());
    }

    private static <T> List<T> cut(List<T> all, long start, int count) {
        int from = (int) Math.min(start, all.size());
        return List.copyOf(all.subList(from, Math.min(from + count, all.size())));
    }
}
