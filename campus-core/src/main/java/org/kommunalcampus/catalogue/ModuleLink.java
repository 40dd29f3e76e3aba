package org.kommunalcampus.catalogue;

/** A module by id and title. */
public record ModuleLink(ModuleId id, String title) {}
