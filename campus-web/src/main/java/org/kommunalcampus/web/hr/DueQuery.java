package org.kommunalcampus.web.hr;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.assignment.DueFilter;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.shared.UnitId;
import org.kommunalcampus.web.kit.Ids;
import org.kommunalcampus.web.kit.PageNumber;
import org.springframework.data.domain.PageRequest;
import org.springframework.web.util.UriComponentsBuilder;

/** What HR looks for among what is due, as it stands in the address. */
record DueQuery(
        @Nullable String days,
        @Nullable String unit,
        @Nullable String module,
        @Nullable String state,
        @Nullable String page) {

    static final int PAGE_SIZE = 25;

    /** Rows of a table to take away. */
    private static final int MOST_ROWS = 50_000;

    private static final String USUAL_DAYS = "30";

    /** How far ahead people look. */
    static final List<String> DAYS = List.of("14", USUAL_DAYS, "90", "365");

    /** The days chosen; anything else means the usual ones, since people edit addresses. */
    public int ahead() {
        return Integer.parseInt(days != null && DAYS.contains(days) ? days : USUAL_DAYS);
    }

    DueFilter filter() {
        return new DueFilter(
                ahead(),
                Ids.one(unit, UnitId::of).orElse(null),
                Ids.one(module, ModuleId::of).orElse(null),
                "overdue".equals(state));
    }

    PageRequest request() {
        return PageNumber.of(page == null ? "" : page).ofSize(PAGE_SIZE);
    }

    /** Everything at once. */
    PageRequest all() {
        return PageRequest.of(0, MOST_ROWS);
    }

    /** Address of the list without the page. */
    String address() {
        return address("/personal/fristen");
    }

    /** The address of the same list as that kind of file. */
    String address(String path) {
        return UriComponentsBuilder.fromPath(path)
                .queryParam("days", "{days}")
                .queryParam("unit", "{unit}")
                .queryParam("module", "{module}")
                .queryParam("state", "{state}")
                .encode()
                .buildAndExpand(ahead(), known(unit), known(module), known(state))
                .toUriString();
    }

    private static String known(@Nullable String text) {
        return text == null ? "" : text;
    }
}
