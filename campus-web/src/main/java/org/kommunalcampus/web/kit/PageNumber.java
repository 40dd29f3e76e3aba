package org.kommunalcampus.web.kit;

import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;

/** Which page of a list an address asks for, counted from 0. */
public record PageNumber(int value) {

    private static final int DIGITS = 4;

    /** The number; anything else means the first page, since people edit addresses and bookmarks grow old. */
    public static PageNumber of(String text) {
        boolean number = !text.isEmpty()
                && text.length() <= DIGITS
                && text.chars().allMatch(character -> character >= '0' && character <= '9');
        return new PageNumber(number ? Integer.parseInt(text) : 0);
    }

    /** The page in a list of pages of this size. */
    public PageRequest ofSize(int size) {
        return PageRequest.of(value, size);
    }

    /** The same of a list in this order. */
    public PageRequest ofSize(int size, Sort sort) {
        return PageRequest.of(value, size, sort);
    }
}
