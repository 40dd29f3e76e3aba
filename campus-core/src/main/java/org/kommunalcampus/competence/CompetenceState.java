package org.kommunalcampus.competence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * The one row that stands for all frameworks and job profiles. Who changes one locks it first, so that changes follow one another; its token is different after each
 * change, so that every node sees that its image is old. A random token, unlike a counter, never comes back after a rollback.
 */
@Entity
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
class CompetenceState {

    @Id
    private Integer id;

    @Column(nullable = false)
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID token;

    void change() {
        token = UUID.randomUUID();
    }
}
