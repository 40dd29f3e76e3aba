/** Finds offered modules by words, filters and facets, in an index that each node keeps in memory. */
@NamedInterface("search")
@NullMarked
package org.kommunalcampus.catalogue.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
