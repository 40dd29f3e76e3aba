/** Pages on which people talk about modules: forums, threads, reports of abuse, and learning groups. */
@NullMarked
package org.kommunalcampus.web.discussion;

import org.jspecify.annotations.NullMarked;
