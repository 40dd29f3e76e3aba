package org.kommunalcampus.catalogue;

/**
 * An offered module that renews the record of a longer one.
 *
 * @param minutes of work
 */
public record Refresher(ModuleId module, String title, int minutes) {}
