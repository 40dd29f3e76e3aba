package org.kommunalcampus.discussion;

import static lombok.AccessLevel.PROTECTED;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.ProviderId;
import org.kommunalcampus.shared.Refused;

/** That somebody reported a post, with its text as it stood then, so that taking it back does not undo what was done. */
@Entity
@Getter
@NoArgsConstructor(access = PROTECTED)
class DiscussionReport {

    @Id
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID id;

    @Column(updatable = false)
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID moduleId;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Scope scope;

    @Column(updatable = false)
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID threadId;

    @Column(updatable = false)
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID postId;

    /** Who decides besides the operator; {@code null} where it is about a group or about the provider itself. */
    @Column(updatable = false)
    @JdbcTypeCode(SqlTypes.CHAR)
    private @Nullable UUID providerId;

    /** Who reported it. */
    @JdbcTypeCode(SqlTypes.CHAR)
    private @Nullable UUID memberId;

    private String reason;
    private String reportedText;
    private Instant reportedAt;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private ReportState state;

    private @Nullable Instant decidedAt;
    private @Nullable String decisionReason;

    @Version
    private @Nullable Long version;

    DiscussionReport(
            DiscussionThread thread,
            DiscussionPost post,
            @Nullable ProviderId decides,
            MemberId reporter,
            String reason,
            Instant now) {
        id = ReportId.next().value();
        moduleId = thread.getModuleId();
        scope = thread.getScope();
        threadId = thread.getId();
        postId = post.getId();
        providerId = decides == null ? null : decides.value();
        memberId = reporter.value();
        this.reason = reason;
        reportedText = Objects.requireNonNull(post.getText(), "a visible post has a text");
        reportedAt = now;
        state = ReportState.OPEN;
    }

    /** Refused {@code report-decided} where somebody decided already. */
    void decide(ReportState decision, String why, Instant now) {
        if (state != ReportState.OPEN) {
            throw new Refused("report-decided", "report " + id + " is " + state);
        }
        state = decision;
        decisionReason = why;
        decidedAt = now;
    }

    @Nullable
    MemberId reporter() {
        return memberId == null ? null : new MemberId(memberId);
    }

    ModuleId module() {
        return new ModuleId(moduleId);
    }

    ReportView view(String moduleTitle) {
        return new ReportView(
                new ReportId(id),
                module(),
                moduleTitle,
                scope,
                new ThreadId(threadId),
                new PostId(postId),
                reason,
                reportedText,
                reportedAt);
    }
}
