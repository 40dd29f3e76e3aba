package org.kommunalcampus.web.approval;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.web.kit.FormField;

/** Since when an agreement lies there signed; empty for not yet. */
record SignatureForm(@FormField @Nullable LocalDate signedOn) {}
