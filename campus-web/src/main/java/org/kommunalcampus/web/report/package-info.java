/** Reports on duties, learning and fees for HR, as pages, as tables to take away and by the API. */
@NullMarked
package org.kommunalcampus.web.report;

import org.jspecify.annotations.NullMarked;
