/** REST for people's programs: the public catalogue, what learners, HR and the operator do. The API for providers' systems is a capability of its own. */
@NullMarked
package org.kommunalcampus.web.api;

import org.jspecify.annotations.NullMarked;
