package org.kommunalcampus.notification;

import static lombok.AccessLevel.PROTECTED;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.LocalDate;
import java.util.UUID;
import lombok.NoArgsConstructor;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.kommunalcampus.shared.AssignedId;

/** The latest reminder of a deadline that was given. */
@Entity
@NoArgsConstructor(access = PROTECTED)
class GivenReminder extends AssignedId<GivenReminder.Key> {

    /** Of what was reminded. */
    @Embeddable
    record Key(String purpose, @JdbcTypeCode(SqlTypes.CHAR) UUID dueId, LocalDate deadline) {}

    @EmbeddedId
    private Key id;

    private int daysBefore;

    GivenReminder(Key id, int daysBefore) {
        this.id = id;
        this.daysBefore = daysBefore;
    }

    @Override
    public Key getId() {
        return id;
    }

    /** Notes a later one; false where it was given before. */
    boolean goOnTo(int later) {
        boolean news = later < daysBefore;
        daysBefore = Math.min(daysBefore, later);
        return news;
    }
}
