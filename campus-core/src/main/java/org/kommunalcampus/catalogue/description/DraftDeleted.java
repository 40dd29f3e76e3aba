package org.kommunalcampus.catalogue.description;

import org.kommunalcampus.catalogue.ModuleId;

/**
 * A provider deletes a module that was never offered; whoever keeps something for it forgets that at once.
 *
 * @param edition the number that the draft had
 */
public record DraftDeleted(ModuleId module, int edition) {}
