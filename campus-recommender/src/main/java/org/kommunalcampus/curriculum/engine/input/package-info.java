/** What the planner is told: the catalogue, one learner and the policy, as immutable values without any order that matters. */
@NamedInterface("input")
@NullMarked
package org.kommunalcampus.curriculum.engine.input;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
