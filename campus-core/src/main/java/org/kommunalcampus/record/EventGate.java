package org.kommunalcampus.record;

import java.util.Collection;
import java.util.Set;
import org.kommunalcampus.learning.EnrolmentId;
import org.kommunalcampus.learning.EnrolmentView;

/** Says to whom an event is not open; who may not take part is not noted as having done so. */
public interface EventGate {

    /** Those of the enrolments to which the event is closed. */
    Set<EnrolmentId> closedTo(Collection<EnrolmentView> enrolments);
}
