package org.kommunalcampus.supervision;

import static lombok.AccessLevel.PROTECTED;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleId;

/** How the exam of one module is supervised. */
@Entity
@Getter
@NoArgsConstructor(access = PROTECTED)
class ExamSupervision {

    @Id
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID moduleId;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private SupervisionWay way;

    @Version
    private @Nullable Long version;

    ExamSupervision(ModuleId module, SupervisionWay way) {
        moduleId = module.value();
        this.way = way;
    }

    void goBy(SupervisionWay other) {
        way = other;
    }
}
