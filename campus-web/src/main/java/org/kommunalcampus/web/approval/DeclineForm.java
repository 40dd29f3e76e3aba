package org.kommunalcampus.web.approval;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.web.kit.FormField;

/** Why a request is declined, and until when the module is not proposed. */
record DeclineForm(
        @Nullable String reason, @FormField @Nullable LocalDate keptOutUntil) {}
