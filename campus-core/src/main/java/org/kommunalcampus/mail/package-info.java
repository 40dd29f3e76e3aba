/** Messages of the notification centre by mail: as each person wants them, from an outbox that a crash neither empties nor doubles. */
@ApplicationModule(allowedDependencies = {"shared", "audit", "notification", "organisation"})
@NullMarked
package org.kommunalcampus.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
