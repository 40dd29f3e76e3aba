package org.kommunalcampus.learning;

import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.organisation.MemberId;

/** A person booked, began, completed or cancelled a module. */
public record EnrolmentChanged(MemberId member, ModuleId module) {}
