/** Messages to the person signed in. */
@NullMarked
package org.kommunalcampus.web.notification;

import org.jspecify.annotations.NullMarked;
