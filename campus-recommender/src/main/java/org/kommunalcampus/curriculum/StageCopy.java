package org.kommunalcampus.curriculum;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import lombok.AccessLevel;
import lombok.NoArgsConstructor;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.profile.ReleasedTo;
import org.kommunalcampus.shared.MemberId;

/** What a person gives the employer of an accepted stage; each person has one copy at a time. */
@Entity
@NoArgsConstructor(access = AccessLevel.PROTECTED)
class StageCopy {

    @Id
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID memberId;

    @Column(nullable = false)
    private LocalDate stageFrom;

    @Column(nullable = false)
    private LocalDate endsOn;

    @Column(nullable = false)
    private boolean toHr;

    @Column(nullable = false)
    private boolean toManager;

    @Column(nullable = false)
    private Instant sentAt;

    @ElementCollection
    @CollectionTable(name = "stage_copy_entry", joinColumns = @JoinColumn(name = "member_id"))
    @OrderColumn(name = "place")
    private List<CopiedEntry> entries = new ArrayList<>();

    @Version
    private @Nullable Long version;

    StageCopy(MemberId member, LocalDate from, LocalDate until, Instant now) {
        memberId = member.value();
        stageFrom = from;
        endsOn = until;
        sentAt = now;
    }

    /** Holds these entries of the stage from now on, for these readers. */
    void send(LocalDate from, LocalDate until, List<CopiedEntry> chosen, Set<ReleasedTo> readers, Instant now) {
        stageFrom = from;
        endsOn = until;
        toHr = readers.contains(ReleasedTo.HR);
        toManager = readers.contains(ReleasedTo.MANAGER);
        sentAt = now;
        entries.clear();
        entries.addAll(chosen);
    }

    /** Whom the person gave it to. */
    Set<ReleasedTo> readers() {
        Set<ReleasedTo> readers = EnumSet.noneOf(ReleasedTo.class);
        if (toHr) {
            readers.add(ReleasedTo.HR);
        }
        if (toManager) {
            readers.add(ReleasedTo.MANAGER);
        }
        return readers;
    }

    StageCopyView view() {
        return new StageCopyView(
                stageFrom,
                endsOn,
                readers(),
                sentAt,
                entries.stream().map(CopiedEntry::view).toList());
    }
}
