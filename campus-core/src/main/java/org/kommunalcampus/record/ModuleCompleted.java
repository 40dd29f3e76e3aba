package org.kommunalcampus.record;

import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.shared.MemberId;

/** A person has completed a module. */
public record ModuleCompleted(MemberId member, ModuleId module) {}
