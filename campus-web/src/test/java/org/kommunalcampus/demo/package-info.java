/** The shipped demo, held against its database. */
@NullMarked
package org.kommunalcampus.demo;

import org.jspecify.annotations.NullMarked;
