package org.kommunalcampus.web.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A position in a list that is shown page by page.
 *
 * @param number the page shown, counted from 0
 * @param size entries per page, at least 1
 * @param total entries on all pages
 * @param path path and query of the page shown; its parameter {@code page} is replaced in the links
 */
public record Paging(int number, int size, long total, String path) {

    public Paging {
        if (number < 0 || size < 1 || total < 0) {
            throw new IllegalArgumentException("page %d of size %d of %d entries".formatted(number, size, total));
        }
        LocalPath.check(path);
    }

    /** How many pages there are; an empty list has none. */
    public int pages() {
        return Math.toIntExact((total + size - 1) / size);
    }

    /** Position of the first entry shown, counted from 1. */
    public long first() {
        return Math.min((long) number * size + 1, total);
    }

    /** Position of the last entry shown, counted from 1. */
    public long last() {
        return Math.min(((long) number + 1) * size, total);
    }

    /** Link to the page before, null on the first. */
    public @Nullable String previous() {
        return number > 0 ? href(number - 1) : null;
    }

    /** Link to the page after, null on the last. */
    public @Nullable String next() {
        return number + 1 < pages() ? href(number + 1) : null;
    }

    /** First, last and the neighbours of the page shown, with a gap where pages are left out. */
    public List<Step> steps() {
        var shown = new TreeSet<>(List.of(0, number - 1, number, number + 1, pages() - 1));
        var steps = new ArrayList<Step>();
        int before = -1;
        for (int page : shown.tailSet(0).headSet(pages())) {
            if (page > before + 1) {
                steps.add(new Step(0, null, false));
            }
            steps.add(new Step(page + 1, href(page), page == number));
            before = page;
        }
        return List.copyOf(steps);
    }

    private String href(int page) {
        return LocalPath.with(path, "page", page);
    }

    /**
     * One place in the row of page numbers.
     *
     * @param label the page counted from 1
     * @param href its link, null where pages are left out
     * @param current whether it is the page shown
     */
    public record Step(int label, @Nullable String href, boolean current) {}
}
