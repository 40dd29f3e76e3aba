/** Messages to people in the app: at most one unread of each kind, and nobody gets what they do not want. */
@ApplicationModule(allowedDependencies = {"organisation"})
@NullMarked
package org.kommunalcampus.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
