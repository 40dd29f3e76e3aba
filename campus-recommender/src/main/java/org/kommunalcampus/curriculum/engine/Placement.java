package org.kommunalcampus.curriculum.engine;

import org.jspecify.annotations.Nullable;
import org.kommunalcampus.curriculum.engine.input.EngineSession;

/**
 * When a module takes place, in epoch days.
 *
 * @param pressed whether some of its learning time lies where it must, whether or not that is free
 */
record Placement(int module, int start, int end, @Nullable EngineSession session, boolean pressed) {}
