package org.kommunalcampus.catalogue;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** That one module refreshes another, as the database has it. */
record RefreshRow(
        UUID module,
        String title,
        @Nullable Integer minutes,
        UUID refreshed,
        String refreshedTitle,
        ModuleState refreshedState) {}
