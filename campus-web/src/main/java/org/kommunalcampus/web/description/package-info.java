/** How the fields of a standard description are called and shown, for providers and for the Beirat alike. */
@NullMarked
package org.kommunalcampus.web.description;

import org.jspecify.annotations.NullMarked;
