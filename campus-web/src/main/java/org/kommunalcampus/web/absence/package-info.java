/** Who is away when: the calendar of units and teams, absences, groups with a minimum staffing, and how a module's sessions suit a unit. */
@NullMarked
package org.kommunalcampus.web.absence;

import org.jspecify.annotations.NullMarked;
