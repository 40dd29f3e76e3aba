package org.kommunalcampus.record;

import java.util.Optional;
import org.kommunalcampus.catalogue.RecordThresholds;
import org.kommunalcampus.learning.EnrolmentId;

/** Says what the edition asks for that somebody has begun: who has begun stays on it, whatever the provider states by now. */
public interface BegunThresholds {

    /** What that edition asks for; empty for who has not begun on the platform. */
    Optional<RecordThresholds> of(EnrolmentId enrolment);
}
