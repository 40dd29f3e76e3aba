/** The workplace of the Beirat: the queue, the vote by criteria, the decision and the record. */
@NullMarked
package org.kommunalcampus.web.review;

import org.jspecify.annotations.NullMarked;
