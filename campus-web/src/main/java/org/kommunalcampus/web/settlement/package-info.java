/** What municipalities owe providers, as the operator, a municipality and a provider see it. */
@NullMarked
package org.kommunalcampus.web.settlement;

import org.jspecify.annotations.NullMarked;
