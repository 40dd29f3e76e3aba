package org.kommunalcampus.launch;

import static lombok.AccessLevel.PROTECTED;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.Set;
import java.util.UUID;
import lombok.NoArgsConstructor;
import org.apache.commons.codec.digest.DigestUtils;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.content.ElementId;
import org.kommunalcampus.learning.EnrolmentId;
import org.kommunalcampus.shared.AssignedId;
import org.kommunalcampus.tool.ToolId;

/** Something that holds for minutes. What the other side holds is kept as its hash alone. */
@Entity
@Table(name = "tool_ticket")
@NoArgsConstructor(access = PROTECTED)
class ToolTicket extends AssignedId<String> {

    /** What it is good for. */
    enum Kind {
        /** A launch under way. */
        LAUNCH,
        /** Access to line items and results. */
        ACCESS,
        /** A tool's own token, noted so that it is used once. */
        ASSERTION
    }

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Id
    @JdbcTypeCode(SqlTypes.CHAR)
    private String id;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Kind kind;

    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID toolId;

    @JdbcTypeCode(SqlTypes.CHAR)
    private @Nullable UUID enrolmentId;

    @JdbcTypeCode(SqlTypes.CHAR)
    private @Nullable UUID elementId;

    private @Nullable String scopes;
    private Instant expiresAt;

    private ToolTicket(Kind kind, String secret, ToolId tool, Instant expires) {
        id = hash(kind, secret);
        this.kind = kind;
        toolId = tool.value();
        expiresAt = expires;
    }

    static ToolTicket launch(String secret, ToolId tool, EnrolmentId enrolment, ElementId element, Instant expires) {
        var ticket = new ToolTicket(Kind.LAUNCH, secret, tool, expires);
        ticket.enrolmentId = enrolment.value();
        ticket.elementId = element.value();
        return ticket;
    }

    static ToolTicket access(String secret, ToolId tool, Set<String> scopes, Instant expires) {
        var ticket = new ToolTicket(Kind.ACCESS, secret, tool, expires);
        ticket.scopes = String.join(" ", scopes);
        return ticket;
    }

    static ToolTicket assertion(String token, ToolId tool, Instant expires) {
        return new ToolTicket(Kind.ASSERTION, tool + " " + token, tool, expires);
    }

    /** 256 random bits. */
    static String secret() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static String hash(Kind kind, String secret) {
        return DigestUtils.sha256Hex(kind + " " + secret);
    }

    @Override
    public String getId() {
        return id;
    }

    boolean holds(Kind wanted, Instant now) {
        return kind == wanted && now.isBefore(expiresAt);
    }

    ToolId tool() {
        return new ToolId(toolId);
    }

    @Nullable
    EnrolmentId enrolment() {
        return enrolmentId == null ? null : new EnrolmentId(enrolmentId);
    }

    @Nullable
    ElementId element() {
        return elementId == null ? null : new ElementId(elementId);
    }

    Set<String> scopes() {
        return scopes == null ? Set.of() : Set.of(scopes.split(" "));
    }
}
