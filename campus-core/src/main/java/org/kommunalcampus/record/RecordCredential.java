package org.kommunalcampus.record;

import static lombok.AccessLevel.PROTECTED;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import lombok.NoArgsConstructor;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.kommunalcampus.shared.AssignedId;

/** The place in a status list that a record's credential names for good. */
@Entity
@Immutable
@NoArgsConstructor(access = PROTECTED)
class RecordCredential extends AssignedId<String> {

    @Id
    @JdbcTypeCode(SqlTypes.CHAR)
    private String recordNumber;

    @Column
    private int statusList;

    @Column
    private int statusIndex;

    RecordCredential(RecordNumber number, StatusPlace place) {
        recordNumber = number.value();
        statusList = place.list();
        statusIndex = place.index();
    }

    @Override
    public String getId() {
        return recordNumber;
    }

    StatusPlace place() {
        return new StatusPlace(statusList, statusIndex);
    }
}
