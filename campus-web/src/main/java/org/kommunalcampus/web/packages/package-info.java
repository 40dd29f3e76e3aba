/** The pages of packages: the public list, the learner's own, and the desks of HR, Beirat and operator. */
@NullMarked
package org.kommunalcampus.web.packages;

import org.jspecify.annotations.NullMarked;
