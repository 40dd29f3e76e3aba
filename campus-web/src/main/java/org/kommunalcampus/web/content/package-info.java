/** What modules consist of, as those see it who write or judge it; every workplace may show it. */
@NullMarked
package org.kommunalcampus.web.content;

import org.jspecify.annotations.NullMarked;
