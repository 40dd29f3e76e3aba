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
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.content.ElementId;
import org.kommunalcampus.learning.EnrolmentId;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.tool.ToolId;

/** That somebody has opened a tool from an element; only who has done so has results there. */
@Entity
@Table(name = "tool_launch")
@NoArgsConstructor(access = PROTECTED)
class ToolLaunch {

    /** Of whose booking, from which element, which tool. */
    @Embeddable
    record Key(
            @JdbcTypeCode(SqlTypes.CHAR) UUID enrolmentId,
            @JdbcTypeCode(SqlTypes.CHAR) UUID elementId,
            @JdbcTypeCode(SqlTypes.CHAR) UUID toolId) {

        static Key of(EnrolmentId enrolment, ElementId element, ToolId tool) {
            return new Key(enrolment.value(), element.value(), tool.value());
        }
    }

    @EmbeddedId
    private Key id;

    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID memberId;

    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID moduleId;

    private int edition;
    private Instant firstAt;
    private Instant lastAt;

    @Version
    private @Nullable Long version;

    ToolLaunch(Key id, MemberId member, ModuleId module, Instant now) {
        this.id = id;
        memberId = member.value();
        moduleId = module.value();
        firstAt = now;
        lastAt = now;
    }

    /** Once more, in that edition. */
    void happen(int inEdition, Instant now) {
        edition = inEdition;
        lastAt = now;
    }

    EnrolmentId enrolment() {
        return new EnrolmentId(id.enrolmentId());
    }

    MemberId member() {
        return new MemberId(memberId);
    }

    Instant firstAt() {
        return firstAt;
    }

    int edition() {
        return edition;
    }
}
