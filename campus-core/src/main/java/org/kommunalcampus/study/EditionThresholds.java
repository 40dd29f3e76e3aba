package org.kommunalcampus.study;

import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.catalogue.RecordThresholds;
import org.kommunalcampus.content.Courses;
import org.kommunalcampus.learning.EnrolmentId;
import org.kommunalcampus.record.BegunThresholds;
import org.springframework.stereotype.Component;

/** Reads them from the edition with which the person began. */
@Component
@RequiredArgsConstructor
class EditionThresholds implements BegunThresholds {

    private final StudyRepository studies;
    private final Courses courses;

    @Override
    public Optional<RecordThresholds> of(EnrolmentId enrolment) {
        return studies.findById(enrolment.value())
                .filter(Study::hasBegun)
                .map(study -> courses.thresholds(study.module(), study.edition()));
    }
}
