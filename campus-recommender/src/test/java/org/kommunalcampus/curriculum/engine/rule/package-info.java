/** One test per rule. */
@NullMarked
package org.kommunalcampus.curriculum.engine.rule;

import org.jspecify.annotations.NullMarked;
