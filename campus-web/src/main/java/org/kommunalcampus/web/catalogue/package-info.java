/** The catalogue for everybody: search, facets, and a page for each module. */
@NullMarked
package org.kommunalcampus.web.catalogue;

import org.jspecify.annotations.NullMarked;
