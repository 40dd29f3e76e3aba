package org.kommunalcampus.web.directory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.web.kit.FormField;

/**
 * What was entered about a new access.
 *
 * @param label what people call it
 * @param lastDay the last day on which its key is good
 */
record AccessForm(
        @Nullable String label, @FormField @Nullable LocalDate lastDay) {}
