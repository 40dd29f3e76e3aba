/** The first page, signing in, and the pages that the law asks for. */
@NullMarked
package org.kommunalcampus.web.start;

import org.jspecify.annotations.NullMarked;
