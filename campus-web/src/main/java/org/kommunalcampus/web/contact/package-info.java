/** The pages of messages from providers to people who consented on a topic. */
@NullMarked
package org.kommunalcampus.web.contact;

import org.jspecify.annotations.NullMarked;
