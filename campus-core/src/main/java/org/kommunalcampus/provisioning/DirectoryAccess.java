package org.kommunalcampus.provisioning;

import static lombok.AccessLevel.PROTECTED;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.MunicipalityId;

/** By what a municipality's directory gets in. It begins on trial. */
@Entity
@Getter
@NoArgsConstructor(access = PROTECTED)
class DirectoryAccess {

    /** A use is noted no more often than so. */
    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    @Id
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID id;

    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID municipalityId;

    private String label;

    @JdbcTypeCode(SqlTypes.CHAR)
    private String keySha256;

    private boolean trial;
    private Instant createdAt;
    private LocalDate lastDay;
    private @Nullable Instant inUseSince;
    private @Nullable Instant usedAt;
    private @Nullable Instant revokedAt;

    @Version
    private @Nullable Long version;

    DirectoryAccess(MunicipalityId municipality, String label, DirectoryKey key, LocalDate lastDay, Instant now) {
        id = DirectoryAccessId.next().value();
        municipalityId = municipality.value();
        keySha256 = key.hash();
        trial = true;
        createdAt = now;
        this.label = label;
        this.lastDay = lastDay;
    }

    boolean isGood(LocalDate today) {
        return revokedAt == null && !lastDay.isBefore(today);
    }

    /** From now on what the directory sends is stored. */
    void putToUse(Instant now) {
        trial = false;
        inUseSince = now;
    }

    /** From now on what the directory sends is only looked at. */
    void putOnTrial() {
        trial = true;
    }

    void revoke(Instant now) {
        revokedAt = now;
    }

    /** Whether the last use that was noted is long enough ago to note this one. */
    boolean isWorthNoting(Instant now) {
        return usedAt == null || usedAt.plus(NOTED_EVERY).isBefore(now);
    }

    DirectoryAccessId accessId() {
        return new DirectoryAccessId(id);
    }

    DirectoryAccessView view(LocalDate today) {
        return new DirectoryAccessView(
                accessId(),
                label,
                trial,
                isGood(today),
                createdAt,
                lastDay,
                usedAt,
                revokedAt,
                Objects.requireNonNullElse(version, 0L));
    }

    DirectoryEntrance entrance() {
        return new DirectoryEntrance(accessId(), new MunicipalityId(municipalityId), label, trial);
    }
}
