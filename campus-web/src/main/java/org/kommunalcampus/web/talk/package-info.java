/** The qualification talk: who is owed one, the date, what both sides prepare, the result that both confirm, and what HR learns of it. */
@NullMarked
package org.kommunalcampus.web.talk;

import org.jspecify.annotations.NullMarked;
