/** Who may reach which address, how people sign in, and which headers every answer carries. */
@NullMarked
package org.kommunalcampus.web.security;

import org.jspecify.annotations.NullMarked;
