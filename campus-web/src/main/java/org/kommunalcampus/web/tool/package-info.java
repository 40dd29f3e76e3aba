/** Learning tools of providers: stating them, approving them, and opening them by LTI 1.3 Advantage, whose platform this is. */
@NullMarked
package org.kommunalcampus.web.tool;

import org.jspecify.annotations.NullMarked;
