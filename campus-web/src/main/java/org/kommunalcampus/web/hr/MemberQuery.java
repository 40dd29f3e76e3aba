package org.kommunalcampus.web.hr;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.competence.JobProfileId;
import org.kommunalcampus.shared.UnitId;
import org.kommunalcampus.web.kit.Ids;
import org.kommunalcampus.web.kit.PageNumber;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.web.util.UriComponentsBuilder;

/** What HR looks for in the list of members, as it stands in the address. */
record MemberQuery(
        @Nullable String q,
        @Nullable String unit,
        @Nullable String job,
        @Nullable String state,
        @Nullable String sort,
        @Nullable String page) {

    static final int PAGE_SIZE = 25;

    String text() {
        return q == null ? "" : q.substring(0, Math.min(q.length(), 100));
    }

    Optional<UnitId> chosenUnit() {
        return Ids.one(unit, UnitId::of);
    }

    Optional<JobProfileId> chosenJob() {
        return Ids.one(job, JobProfileId::of);
    }

    boolean left() {
        return "left".equals(state);
    }

    PageRequest request() {
        Sort by = switch (sort == null ? "" : sort) {
            case "entry" -> Sort.by(Sort.Direction.DESC, "entryDate").and(Sort.by("familyName", "id"));
            case "key" -> Sort.by("personnelKey");
            default -> Sort.by("familyName", "givenName", "id");
        };
        return PageNumber.of(page == null ? "" : page).ofSize(PAGE_SIZE, by);
    }

    /** The address without the page. */
    String address() {
        return UriComponentsBuilder.fromPath("/personal/beschaeftigte")
                .queryParam("q", "{q}")
                .queryParam("unit", "{unit}")
                .queryParam("job", "{job}")
                .queryParam("state", "{state}")
                .queryParam("sort", "{sort}")
                .encode()
                .buildAndExpand(text(), known(unit), known(job), known(state), known(sort))
                .toUriString();
    }

    private static String known(@Nullable String text) {
        return text == null ? "" : text;
    }
}
