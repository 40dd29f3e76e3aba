package org.kommunalcampus.recognition;

import java.util.Collection;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;

/** The order in which a desk works: the oldest first that wait, the latest decision first of the others. */
final class RecognitionOrder {

    private RecognitionOrder() {}

    static Pageable of(Collection<RecognitionState> states, Pageable page) {
        Sort order = states.stream().allMatch(RecognitionState::isUndecided)
                ? Sort.by("handedInAt", "id")
                : Sort.by(Sort.Direction.DESC, "decidedAt").and(Sort.by("id"));
        return PageRequest.of(page.getPageNumber(), page.getPageSize(), order);
    }
}
