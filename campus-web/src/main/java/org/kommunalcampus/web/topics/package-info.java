/** The topic map, and the Beirat's calls for offers with the answers of providers. */
@NullMarked
package org.kommunalcampus.web.topics;

import org.jspecify.annotations.NullMarked;
