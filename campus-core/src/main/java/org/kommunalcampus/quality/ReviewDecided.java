package org.kommunalcampus.quality;

import org.kommunalcampus.catalogue.ModuleId;

/**
 * The Beirat decided on a module, or found that the conditions of a decision are met.
 *
 * @param state what came of it
 */
public record ReviewDecided(ReviewId review, ModuleId module, ReviewState state) {}
