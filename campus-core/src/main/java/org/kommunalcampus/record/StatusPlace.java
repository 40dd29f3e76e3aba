package org.kommunalcampus.record;

/** A bit in one of the status lists, which are counted from 1. */
record StatusPlace(int list, int index) {}
