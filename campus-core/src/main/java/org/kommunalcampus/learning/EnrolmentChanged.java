package org.kommunalcampus.learning;

import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.shared.MemberId;

/**
 * An enrolment of a person came into another state.
 *
 * @param state what the enrolment is now
 */
public record EnrolmentChanged(EnrolmentId enrolment, MemberId member, ModuleId module, EnrolmentState state) {}
