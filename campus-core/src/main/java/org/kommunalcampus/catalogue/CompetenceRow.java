package org.kommunalcampus.catalogue;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.competence.Level;

/** One competence that a module teaches or presupposes. */
@Embeddable
record CompetenceRow(
        @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR)
        Kind kind,

        @JdbcTypeCode(SqlTypes.CHAR) UUID competenceId,
        int level,
        boolean assumed) {

    enum Kind {
        TEACHES,
        REQUIRES
    }

    static CompetenceRow of(Kind kind, CompetenceLevel stated) {
        return new CompetenceRow(
                kind, stated.competence().value(), stated.level().value(), stated.assumed());
    }

    /** Those rows that are of the kind, by competence. */
    static List<CompetenceLevel> views(Kind kind, Collection<CompetenceRow> rows) {
        return rows.stream()
                .filter(row -> row.kind() == kind)
                .map(CompetenceRow::view)
                .sorted(Comparator.comparing(CompetenceLevel::competence))
                .toList();
    }

    CompetenceLevel view() {
        return new CompetenceLevel(new CompetenceId(competenceId), new Level(level), assumed);
    }
}
