package org.kommunalcampus.interview;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import lombok.AccessLevel;
import lombok.NoArgsConstructor;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.kommunalcampus.shared.AssignedId;

/** A version of the guide; never changes. */
@Entity
@Table(name = "interview_guide")
@NoArgsConstructor(access = AccessLevel.PROTECTED)
class StoredGuide extends AssignedId<Integer> {

    @Id
    private int number;

    @Column(nullable = false, updatable = false)
    private boolean shipped;

    @Column(nullable = false, updatable = false)
    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    private String document;

    @Column(nullable = false, updatable = false)
    private Instant publishedAt;

    StoredGuide(int number, boolean shipped, String document, Instant now) {
        this.number = number;
        this.shipped = shipped;
        this.document = document;
        publishedAt = now;
    }

    @Override
    public Integer getId() {
        return number;
    }

    /** Whether it came with the program. */
    boolean isShipped() {
        return shipped;
    }

    String document() {
        return document;
    }

    GuideView view() {
        return new GuideView(number, shipped, publishedAt, document);
    }
}
