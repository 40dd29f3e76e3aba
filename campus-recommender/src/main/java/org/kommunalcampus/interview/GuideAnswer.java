package org.kommunalcampus.interview;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import lombok.AccessLevel;
import lombok.NoArgsConstructor;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.MemberId;

/** What a person answered to a question. It waits until the person says what of it goes into the profile; then it is settled. */
@Entity
@Table(name = "interview_answer")
@NoArgsConstructor(access = AccessLevel.PROTECTED)
class GuideAnswer {

    private static final String BETWEEN = " ";

    @Id
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID id;

    @Column(nullable = false, updatable = false)
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID memberId;

    @Column(nullable = false, updatable = false)
    private String question;

    @Column(nullable = false)
    private int guideNumber;

    @Column(nullable = false)
    private String chosen;

    private @Nullable String writtenText;

    @Column(nullable = false)
    private boolean settled;

    @Column(nullable = false)
    private Instant answeredAt;

    @ElementCollection
    @CollectionTable(name = "interview_entry", joinColumns = @JoinColumn(name = "answer_id"))
    @BatchSize(size = 100)
    private Set<WrittenEntry> entries = new HashSet<>();

    @Version
    private @Nullable Long version;

    GuideAnswer(MemberId member, String question, int guide, AnswerValue value, Instant now) {
        id = UUID.randomUUID();
        memberId = member.value();
        this.question = question;
        say(guide, value, now);
    }

    /** Says something else, while nothing of it is in the profile. */
    final void say(int guide, AnswerValue value, Instant now) {
        guideNumber = guide;
        chosen = String.join(BETWEEN, value.chosen());
        writtenText = value.text();
        answeredAt = now;
    }

    /** Notes what of it went into the profile; it waits no longer. */
    void settle(Collection<WrittenEntry> written) {
        entries.addAll(written);
        settled = true;
    }

    String question() {
        return question;
    }

    int guide() {
        return guideNumber;
    }

    AnswerValue value() {
        return new AnswerValue(chosen.isEmpty() ? List.of() : List.of(chosen.split(BETWEEN)), writtenText);
    }

    boolean isSettled() {
        return settled;
    }

    Instant answeredAt() {
        return answeredAt;
    }

    Set<WrittenEntry> entries() {
        return Set.copyOf(entries);
    }
}
