package org.kommunalcampus.quality;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.shared.ProviderId;

/**
 * What goes to the Beirat.
 *
 * @param edition which edition of the description
 * @param baseEdition the edition that was certified before, {@code null} for a first review
 * @param asked codes of the criteria that have to be looked at
 */
record ReviewRequest(
        ModuleId module,
        ProviderId provider,
        String title,
        int edition,
        @Nullable Integer baseEdition,
        ReviewKind kind,
        int criteriaVersion,
        List<String> asked) {}
