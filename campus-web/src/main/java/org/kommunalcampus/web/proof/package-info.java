/** Achievement records on paper, and the page on which anybody checks them; what a paper says and what the check says are worded in one place. */
@NullMarked
package org.kommunalcampus.web.proof;

import org.jspecify.annotations.NullMarked;
