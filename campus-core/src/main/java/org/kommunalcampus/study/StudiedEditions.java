package org.kommunalcampus.study;

import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.learning.EnrolmentId;
import org.kommunalcampus.record.BegunEditions;
import org.springframework.stereotype.Component;

/** Reads them from what was begun. */
@Component
@RequiredArgsConstructor
class StudiedEditions implements BegunEditions {

    private final StudyRepository studies;

    @Override
    public Optional<Integer> of(EnrolmentId enrolment) {
        return studies.findById(enrolment.value()).filter(Study::hasBegun).map(Study::edition);
    }
}
