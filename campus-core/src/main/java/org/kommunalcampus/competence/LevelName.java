package org.kommunalcampus.competence;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.LocalizedText;

/** What a level means in the whole framework, as it is stored. */
@Embeddable
record LevelName(
        @Embedded @EmbeddedColumnNaming("name_%s") LocalizedText name,

        @Embedded @EmbeddedColumnNaming("description_%s") @Nullable
        LocalizedText description) {}
