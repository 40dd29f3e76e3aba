package org.kommunalcampus.web.approval;

import org.jspecify.annotations.Nullable;

/** Whom a manager asks to take over a seat: an address or a full name. */
record SubstituteForm(@Nullable String colleague) {}
