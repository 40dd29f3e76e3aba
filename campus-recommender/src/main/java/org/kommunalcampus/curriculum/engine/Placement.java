package org.kommunalcampus.curriculum.engine;

import org.jspecify.annotations.Nullable;
import org.kommunalcampus.curriculum.engine.input.EngineSession;

/** When a module takes place, in epoch days. */
record Placement(int module, int start, int end, @Nullable EngineSession session) {}
