package org.kommunalcampus.provider;

import static lombok.AccessLevel.PROTECTED;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.ProviderId;
import org.kommunalcampus.shared.Refused;

/** A provider's request to be accredited, the first or a later one. */
@Entity
@Table(name = "provider_application")
@Getter
@NoArgsConstructor(access = PROTECTED)
class Application {

    @Id
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID id;

    @Column
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID providerId;

    @Column
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private ApplicationState state;

    @Column
    private Instant begunAt;

    private @Nullable Instant submittedAt;
    private @Nullable Instant decidedAt;
    private @Nullable String reason;

    @Version
    private @Nullable Long version;

    Application(ProviderId provider, Instant now) {
        id = UUID.randomUUID();
        providerId = provider.value();
        state = ApplicationState.DRAFT;
        begunAt = now;
    }

    /** Hands it to the operator, or takes it back. */
    void move(ApplicationStep step, Instant now) {
        state = next(step);
        submittedAt = state == ApplicationState.SUBMITTED ? now : null;
    }

    /** The operator's answer, with the reason that the provider reads. */
    void decide(ApplicationStep step, @Nullable String why, Instant now) {
        state = next(step);
        decidedAt = now;
        reason = why;
    }

    ProviderId provider() {
        return new ProviderId(providerId);
    }

    long currentVersion() {
        return Objects.requireNonNullElse(version, 0L);
    }

    ApplicationView view() {
        return new ApplicationView(id.toString(), state, begunAt, submittedAt, decidedAt, reason, currentVersion());
    }

    private ApplicationState next(ApplicationStep step) {
        return state.after(step)
                .orElseThrow(() -> new Refused("application-state", step + " is not possible while it is " + state));
    }
}
