/** Offers to municipalities: the inbox of HR with its wishes and stops, and what providers send. */
@NullMarked
package org.kommunalcampus.web.offers;

import org.jspecify.annotations.NullMarked;
