package org.kommunalcampus.record;

import java.util.Optional;
import org.kommunalcampus.learning.EnrolmentId;

/** Says with which edition of its module somebody began: that one counts for the person, whatever the provider states by now. */
public interface BegunEditions {

    /** The number of that edition; empty for who has not begun on the platform. */
    Optional<Integer> of(EnrolmentId enrolment);
}
