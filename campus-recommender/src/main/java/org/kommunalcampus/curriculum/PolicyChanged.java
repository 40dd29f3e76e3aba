package org.kommunalcampus.curriculum;

import org.kommunalcampus.shared.RegionId;

/** A region plans by other rules from now on. */
public record PolicyChanged(RegionId region) {}
