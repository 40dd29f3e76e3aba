package org.kommunalcampus.competence;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.LocalizedText;

/** A learning outcome as it is stored. */
@Embeddable
record OutcomeText(
        String code,
        @Nullable Integer level,
        @Embedded @EmbeddedColumnNaming("text_%s") LocalizedText text) {}
