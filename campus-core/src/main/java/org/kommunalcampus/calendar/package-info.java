/** What a person has booked, in the calendar that the person uses anyway. */
@ApplicationModule(allowedDependencies = {"shared", "mail", "notification", "organisation", "catalogue", "learning"})
@NullMarked
package org.kommunalcampus.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
