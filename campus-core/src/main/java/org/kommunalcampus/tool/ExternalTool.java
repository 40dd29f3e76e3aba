package org.kommunalcampus.tool;

import static lombok.AccessLevel.PROTECTED;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
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

    private String name;
    private String loginAddress;

    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    private String redirects;

    private String target;
    private @Nullable String keysAddress;

    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    private @Nullable String publicKey;

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
        state(stated, now);
    }

    /** Says something else of itself and waits again; refused {@code tool-retired}. */
    void change(ToolRegistration stated, Instant now) {
        mustNotBe(ToolState.RETIRED, "tool-retired");
        state(stated, now);
    }

    /** Refused {@code tool-retired} and {@code tool-decided} where it is approved already. */
    void approve() {
        mustNotBe(ToolState.RETIRED, "tool-retired");
        mustNotBe(ToolState.APPROVED, "tool-decided");
        state = ToolState.APPROVED;
        reason = null;
    }

    /** Refused {@code tool-decided} unless it waits. */
    void refuse(String why) {
        mustBe(ToolState.REQUESTED);
        state = ToolState.REFUSED;
        reason = why;
    }

    /** Refused {@code tool-decided} unless it is approved. */
    void suspend(String why) {
        mustBe(ToolState.APPROVED);
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

    ToolView view() {
        return new ToolView(
                new ToolId(id),
                provider(),
                new ToolRegistration(name, loginAddress, redirects.lines().toList(), target, keysAddress, publicKey),
                deployment.toString(),
                state,
                reason,
                statedAt,
                version == null ? 0 : version);
    }

    private void state(ToolRegistration stated, Instant now) {
        name = stated.name();
        loginAddress = stated.login();
        redirects = String.join("\n", stated.redirects());
        target = stated.target();
        keysAddress = stated.keysAddress();
        publicKey = stated.publicKey();
        state = ToolState.REQUESTED;
        reason = null;
        statedAt = now;
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
