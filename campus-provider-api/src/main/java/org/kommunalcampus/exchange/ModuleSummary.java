package org.kommunalcampus.exchange;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.CertificationBasis;
import org.kommunalcampus.catalogue.Format;
import org.kommunalcampus.catalogue.ModuleState;
import org.kommunalcampus.http.MoneyBody;
import org.kommunalcampus.http.Reference;

/**
 * A module as lists of the API show it.
 *
 * @param price {@code null} means unknown, not free
 * @param certifiedBy who vouches for it: the review board, or an agreement with the provider; {@code null} for nobody yet
 * @param nextSession the next start that has a free seat, {@code null} when there is none
 */
public record ModuleSummary(
        String id,
        String title,
        @Nullable String objective,
        Reference provider,
        @Nullable Format format,
        String language,
        BigDecimal hours,
        @Nullable MoneyBody price,
        List<ModuleBody.TaughtLevel> teaches,
        ModuleState state,
        @Nullable CertificationBasis certifiedBy,
        @Nullable Instant nextSession) {}
