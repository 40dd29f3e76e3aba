package org.kommunalcampus.curriculum;

import org.kommunalcampus.organisation.RegionId;

/** A region plans by other rules from now on. */
public record PolicyChanged(RegionId region) {}
