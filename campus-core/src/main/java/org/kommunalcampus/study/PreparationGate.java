package org.kommunalcampus.study;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Collection;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.learning.EnrolmentId;
import org.kommunalcampus.learning.EnrolmentView;
import org.kommunalcampus.record.EventGate;
import org.springframework.stereotype.Component;

/** The event is open to those who are prepared or whom the provider lets in (LP3). */
@Component
@RequiredArgsConstructor
class PreparationGate implements EventGate {

    private final StudyReader reader;

    @Override
    public Set<EnrolmentId> closedTo(Collection<EnrolmentView> enrolments) {
        return reader.of(enrolments).values().stream()
                .filter(view -> !view.prepared() && view.admittedBecause() == null)
                .map(view -> view.enrolment().id())
                .collect(toUnmodifiableSet());
    }
}
