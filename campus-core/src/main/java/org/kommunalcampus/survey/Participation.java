package org.kommunalcampus.survey;

import static lombok.AccessLevel.PROTECTED;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.UUID;
import lombok.NoArgsConstructor;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.kommunalcampus.shared.AssignedId;

/** That somebody took part: a flag without a time. */
@Entity
@Immutable
@Table(name = "survey_participation")
@NoArgsConstructor(access = PROTECTED)
class Participation extends AssignedId<Participation.Key> {

    /** Who took part in what; employees by their id, others by how they sign in. */
    @Embeddable
    record Key(
            String participant,

            @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR)
            SurveyKind kind,

            @JdbcTypeCode(SqlTypes.CHAR) UUID subject) {}

    @EmbeddedId
    private Key id;

    Participation(Key id) {
        this.id = id;
    }

    @Override
    public Key getId() {
        return id;
    }
}
