/** Tests of the planner: facts by example, invariants by seeded generation. */
@NullMarked
package org.kommunalcampus.curriculum.engine;

import org.jspecify.annotations.NullMarked;
