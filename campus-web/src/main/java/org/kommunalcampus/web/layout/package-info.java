/** The look of all pages: the shell around a page and the small records that the template fragments show. */
@NullMarked
package org.kommunalcampus.web.layout;

import org.jspecify.annotations.NullMarked;
