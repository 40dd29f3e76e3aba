package org.kommunalcampus.provisioning;

import static java.util.stream.Collectors.joining;
import static lombok.AccessLevel.PROTECTED;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.AssignedId;
import org.kommunalcampus.shared.MemberId;

/** What a directory did, or would have done on trial. */
@Entity
@Getter
@NoArgsConstructor(access = PROTECTED)
class DirectoryStep extends AssignedId<UUID> {

    private static final int LONGEST_SUBJECT = 300;
    private static final int LONGEST_DETAIL = 500;
    private static final String BETWEEN = "\t";

    @Id
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID id;

    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID municipalityId;

    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID accessId;

    private Instant at;
    private boolean trial;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private DirectoryAct act;

    @JdbcTypeCode(SqlTypes.CHAR)
    private @Nullable UUID memberId;

    /** How people call whom or what it is about. */
    private String about;

    /** One line for each: field, before, after. */
    @Column(nullable = false)
    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    private String changes;

    private @Nullable String problem;
    private @Nullable String detail;

    DirectoryStep(DirectoryEntrance entrance, NewStep step, Instant now) {
        id = UUID.randomUUID();
        municipalityId = entrance.municipality().value();
        accessId = entrance.access().value();
        at = now;
        trial = entrance.trial();
        act = step.act();
        memberId = step.member() == null ? null : step.member().value();
        about = shortened(step.subject(), LONGEST_SUBJECT);
        changes = step.changes().stream()
                .map(change ->
                        String.join(BETWEEN, plain(change.field()), plain(change.before()), plain(change.after())))
                .collect(joining("\n"));
        problem = step.problem();
        detail = step.detail() == null ? null : shortened(step.detail(), LONGEST_DETAIL);
    }

    DirectoryStepView view(String access) {
        return new DirectoryStepView(
                at,
                access,
                trial,
                act,
                memberId == null ? null : new MemberId(memberId),
                about,
                listed(),
                problem,
                detail);
    }

    private List<DirectoryChange> listed() {
        return Arrays.stream(changes.split("\n"))
                .filter(line -> !line.isEmpty())
                .map(line -> line.split(BETWEEN, -1))
                .map(parts -> new DirectoryChange(parts[0], parts[1], parts[2]))
                .toList();
    }

    private static String plain(String text) {
        return text.replaceAll("[\\t\\r\\n]+", " ");
    }

    private static String shortened(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }
}
