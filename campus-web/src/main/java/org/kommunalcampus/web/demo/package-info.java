/** The demo: fixed accounts and shipped data, refused anywhere but on one machine. */
@NullMarked
package org.kommunalcampus.web.demo;

import org.jspecify.annotations.NullMarked;
