package org.kommunalcampus.tool;

import static lombok.AccessLevel.PROTECTED;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import lombok.NoArgsConstructor;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.ProviderId;
import org.kommunalcampus.shared.Refused;

/** A provider's tool. Whatever its provider changes has to be approved anew. */
@Entity
@Table(name = "external_tool")
@NoArgsConstructor(access = PROTECTED)
class ExternalTool {

    @Id
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID id;

    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID providerId;

    @Embedded
    private StatedTool stated;

    /** What the operator approved last; {@code null} for nothing yet. */
    @Embedded
    @AttributeOverride(name = "name", column = @Column(name = "approved_name"))
    @AttributeOverride(name = "loginAddress", column = @Column(name = "approved_login_address"))
    @AttributeOverride(name = "redirects", column = @Column(name = "approved_redirects"))
    @AttributeOverride(name = "target", column = @Column(name = "approved_target"))
    @AttributeOverride(name = "keysAddress", column = @Column(name = "approved_keys_address"))
    @AttributeOverride(name = "publicKey", column = @Column(name = "approved_public_key"))
    private @Nullable StatedTool approved;

    /** Since when the approved name stands on the approved machines. */
    private @Nullable Instant recipientSince;

    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID deployment;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private ToolState state;

    private @Nullable String reason;
    private Instant statedAt;

    @Version
    private @Nullable Long version;

    ExternalTool(ProviderId provider, ToolRegistration stated, Instant now) {
        id = ToolId.next().value();
        providerId = provider.value();
        deployment = UUID.randomUUID();
        this.stated = StatedTool.of(stated);
        state = ToolState.REQUESTED;
        statedAt = now;
    }

    /**
     * Says something else of itself and waits again, while what was approved stays open. A suspension stays, and the reason of the last decision is kept until
     * another one is taken. Refused {@code tool-retired}.
     */
    void change(ToolRegistration stated, Instant now) {
        mustNotBe(ToolState.RETIRED, "tool-retired");
        this.stated = StatedTool.of(stated);
        state = state == ToolState.SUSPENDED ? state : ToolState.REQUESTED;
        statedAt = now;
    }

    /** Refused {@code tool-retired} and {@code tool-decided} where it is approved already. */
    void approve(Instant now) {
        mustNotBe(ToolState.RETIRED, "tool-retired");
        mustNotBe(ToolState.APPROVED, "tool-decided");
        if (approved == null || !approved.read().isSameRecipientAs(stated.read())) {
            recipientSince = now;
        }
        state = ToolState.APPROVED;
        approved = stated;
        reason = null;
    }

    /** Refused {@code tool-decided} unless it waits. */
    void refuse(String why) {
        mustBe(ToolState.REQUESTED);
        state = ToolState.REFUSED;
        reason = why;
    }

    /** Refused {@code tool-decided} unless it is open. */
    void suspend(String why) {
        if (!view().isOpen()) {
            throw new Refused("tool-decided", "tool " + id + " is " + state);
        }
        state = ToolState.SUSPENDED;
        reason = why;
    }

    void retire() {
        state = ToolState.RETIRED;
        reason = null;
    }

    ProviderId provider() {
        return new ProviderId(providerId);
    }

    /** As it was approved, whatever became of it since; empty for one that never was. */
    Optional<ApprovedTool> approved() {
        return approved == null || recipientSince == null
                ? Optional.empty()
                : Optional.of(new ApprovedTool(
                        new ToolId(id), provider(), deployment.toString(), approved.read(), recipientSince));
    }

    ToolView view() {
        return new ToolView(
                new ToolId(id),
                provider(),
                stated.read(),
                approved == null ? null : approved.read(),
                deployment.toString(),
                state,
                reason,
                statedAt,
                version == null ? 0 : version);
    }

    private void mustBe(ToolState wanted) {
        if (state != wanted) {
            throw new Refused("tool-decided", "tool " + id + " is " + state);
        }
    }

    private void mustNotBe(ToolState unwanted, String code) {
        if (state == unwanted) {
            throw new Refused(code, "tool " + id + " is " + state);
        }
    }
}
