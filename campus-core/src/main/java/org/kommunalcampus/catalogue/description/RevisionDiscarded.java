package org.kommunalcampus.catalogue.description;

import org.kommunalcampus.catalogue.ModuleId;

/**
 * A provider dropped an unfinished revision.
 *
 * @param edition the number that the revision had
 */
public record RevisionDiscarded(ModuleId module, int edition) {}
