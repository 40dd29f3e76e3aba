/** The workplace of education providers: own modules, their descriptions with findings, and their way to the Beirat. */
@NullMarked
package org.kommunalcampus.web.provider;

import org.jspecify.annotations.NullMarked;
