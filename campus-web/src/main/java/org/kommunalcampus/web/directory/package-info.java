/** Pages on which HR and the operator let a municipality's directory in and read what it does. */
@NullMarked
package org.kommunalcampus.web.directory;

import org.jspecify.annotations.NullMarked;
