package org.kommunalcampus.launch;

import static lombok.AccessLevel.PROTECTED;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import lombok.NoArgsConstructor;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.tool.ApprovedTool;
import org.kommunalcampus.tool.ToolId;

/** Under which name one tool knows one person; two tools that compare theirs learn nothing. */
@Entity
@Table(name = "tool_pseudonym")
@NoArgsConstructor(access = PROTECTED)
class ToolPseudonym {

    /** Whose, towards which tool. */
    @Embeddable
    record Key(
            @JdbcTypeCode(SqlTypes.CHAR) UUID memberId,
            @JdbcTypeCode(SqlTypes.CHAR) UUID toolId) {

        static Key of(MemberId member, ToolId tool) {
            return new Key(member.value(), tool.value());
        }
    }

    @EmbeddedId
    private Key id;

    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID subject;

    private Instant madeAt;
    private @Nullable Instant namedSince;

    @Version
    private @Nullable Long version;

    ToolPseudonym(Key id, Instant now) {
        this.id = id;
        subject = UUID.randomUUID();
        madeAt = now;
    }

    /** Agrees that the tool is told the name as long as it stays what it is. */
    void agreeToName(Instant now) {
        namedSince = now;
    }

    /** Returns whether there was an agreement. */
    boolean withdrawName() {
        boolean agreed = namedSince != null;
        namedSince = null;
        return agreed;
    }

    /** Whether the person agreed since the tool stands under its name on its machines. */
    boolean isNamed(ApprovedTool tool) {
        return namedSince != null && !namedSince.isBefore(tool.recipientSince());
    }

    MemberId member() {
        return new MemberId(id.memberId());
    }

    ToolId tool() {
        return new ToolId(id.toolId());
    }

    String subject() {
        return subject.toString();
    }

    @Nullable
    Instant namedSince() {
        return namedSince;
    }
}
