/** Makes an explained curriculum out of a catalogue, a learner, a policy and a day: a pure function in integer arithmetic. */
@NullMarked
package org.kommunalcampus.curriculum.engine;

import org.jspecify.annotations.NullMarked;
