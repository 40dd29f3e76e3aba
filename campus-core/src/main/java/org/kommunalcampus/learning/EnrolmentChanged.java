package org.kommunalcampus.learning;

import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.shared.MemberId;

/**
 * A person booked, began, completed or cancelled a module.
 *
 * @param state what the enrolment is now
 */
public record EnrolmentChanged(EnrolmentId enrolment, MemberId member, ModuleId module, EnrolmentState state) {}
