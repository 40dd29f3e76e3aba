/** The program: starts the capabilities that lie directly below this package. */
@NullMarked
package org.kommunalcampus;

import org.jspecify.annotations.NullMarked;
