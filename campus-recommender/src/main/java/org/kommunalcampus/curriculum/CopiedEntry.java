package org.kommunalcampus.curriculum;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.curriculum.engine.input.AcceptedEntry;

/** A module of a copy with its days, and nothing of why it is in the path. */
@Embeddable
record CopiedEntry(
        @Column(nullable = false) @JdbcTypeCode(SqlTypes.CHAR)
        UUID moduleId,

        @Column(nullable = false) LocalDate startsOn,

        @Column(nullable = false) LocalDate endsOn) {

    static CopiedEntry of(AcceptedEntry entry) {
        return new CopiedEntry(entry.module().value(), entry.start(), entry.end());
    }

    StageCopyView.Line view() {
        return new StageCopyView.Line(new ModuleId(moduleId), startsOn, endsOn);
    }
}
