package org.kommunalcampus.quality;

import static lombok.AccessLevel.PROTECTED;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import lombok.NoArgsConstructor;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.shared.AssignedId;

/** That somebody was reminded of the end of a certification. */
@Entity
@Immutable
@Table(name = "review_reminder")
@NoArgsConstructor(access = PROTECTED)
class Reminder extends AssignedId<Reminder.Key> {

    /** What was reminded of, and how many days before. */
    @Embeddable
    record Key(@JdbcTypeCode(SqlTypes.CHAR) UUID moduleId, LocalDate endsOn, int daysBefore) {}

    @EmbeddedId
    private Key id;

    Reminder(ModuleId module, LocalDate end, int daysBefore) {
        id = new Key(module.value(), end, daysBefore);
    }

    @Override
    public Key getId() {
        return id;
    }
}
