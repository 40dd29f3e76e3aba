/** Approvals of bookings: what waits for managers and HR, what they decide, and by which rule their municipality asks them. */
@NullMarked
package org.kommunalcampus.web.approval;

import org.jspecify.annotations.NullMarked;
