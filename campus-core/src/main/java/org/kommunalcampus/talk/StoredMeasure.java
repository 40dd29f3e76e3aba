package org.kommunalcampus.talk;

import static lombok.AccessLevel.PROTECTED;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.competence.CompetenceId;
import org.springframework.data.domain.Persistable;

/** A measure of somebody's talk as it is kept. */
@Entity
@Table(name = "talk_measure")
@Getter
@NoArgsConstructor(access = PROTECTED)
class StoredMeasure implements Persistable<UUID> {

    @Id
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID id;

    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID talkPersonId;

    private int positionNo;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private MeasureKind kind;

    private String step;
    private @Nullable LocalDate dueOn;

    @JdbcTypeCode(SqlTypes.CHAR)
    private @Nullable UUID competenceId;

    @Column(name = "level_no")
    private @Nullable Integer level;

    StoredMeasure(TalkPerson person, int position, TalkMeasure measure) {
        id = UUID.randomUUID();
        talkPersonId = person.getId();
        positionNo = position;
        kind = Objects.requireNonNull(measure.kind());
        step = Objects.requireNonNull(measure.step());
        dueOn = measure.due();
        competenceId =
                measure.competence() == null ? null : measure.competence().value();
        level = measure.level();
    }

    /** Only ever saved when it is new. */
    @Override
    public boolean isNew() {
        return true;
    }

    TalkMeasure measure() {
        return new TalkMeasure(kind, step, dueOn, competenceId == null ? null : new CompetenceId(competenceId), level);
    }
}
