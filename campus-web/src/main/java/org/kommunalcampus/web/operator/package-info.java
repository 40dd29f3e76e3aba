/** Pages of the operator: how far curricula are up to date, imports with their reports, and who takes part. */
@NullMarked
package org.kommunalcampus.web.operator;

import org.jspecify.annotations.NullMarked;
