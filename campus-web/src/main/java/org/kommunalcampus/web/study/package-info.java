/** Pages on which people learn what a module consists of: outline, texts, films, tests and homework. */
@NullMarked
package org.kommunalcampus.web.study;

import org.jspecify.annotations.NullMarked;
