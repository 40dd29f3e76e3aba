/** Messages in the app to people and to desks that people share: at most one unread of each kind, and no person gets what they do not want. */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package org.kommunalcampus.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
