/** What the planner answers: the curriculum, its reasons, what it could not do, and how two curricula differ. */
@NamedInterface("plan")
@NullMarked
package org.kommunalcampus.curriculum.engine.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
