package org.kommunalcampus.quality;

import static lombok.AccessLevel.PROTECTED;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import lombok.NoArgsConstructor;
import org.apache.commons.codec.digest.DigestUtils;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.shared.AssignedId;

/** One line of the record of a module, sealed together with the one before. */
@Entity
@Immutable
@Table(name = "review_step")
@NoArgsConstructor(access = PROTECTED)
class CertificationStep extends AssignedId<UUID> {

    private static final String FIRST = "0".repeat(64);

    @Id
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID id;

    @Column
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID moduleId;

    @Column
    @JdbcTypeCode(SqlTypes.CHAR)
    private @Nullable UUID reviewId;

    private int position;
    private Instant at;
    private String actor;
    private String action;
    private @Nullable String detail;

    @JdbcTypeCode(SqlTypes.CHAR)
    private String seal;

    CertificationStep(ModuleId module, @Nullable ReviewId review, StepView step, @Nullable CertificationStep before) {
        id = UUID.randomUUID();
        moduleId = module.value();
        reviewId = review == null ? null : review.value();
        position = step.number();
        at = step.at();
        actor = step.actor();
        action = step.action();
        detail = step.detail();
        seal = seal(before, step);
    }

    @Override
    public UUID getId() {
        return id;
    }

    int position() {
        return position;
    }

    /** Whether it is what was written after that line, or as the first one. */
    boolean follows(@Nullable CertificationStep before) {
        return position == (before == null ? 1 : before.position + 1) && seal.equals(seal(before, view()));
    }

    StepView view() {
        return new StepView(position, at, actor, action, detail);
    }

    private static String seal(@Nullable CertificationStep before, StepView step) {
        return DigestUtils.sha256Hex((before == null ? FIRST : before.seal) + step);
    }
}
