package org.kommunalcampus.quality;

import static lombok.AccessLevel.PROTECTED;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** The place of one reviewer in a review, with the vote. */
@Entity
@Table(name = "review_seat")
@Getter
@NoArgsConstructor(access = PROTECTED)
class Seat {

    @Id
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID id;

    private String reviewer;
    private String name;
    private int position;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private @Nullable Bias bias;

    private @Nullable String biasNote;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private @Nullable Verdict verdict;

    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    private @Nullable String summary;

    private @Nullable Instant votedAt;

    @ElementCollection
    @CollectionTable(name = "review_grade", joinColumns = @JoinColumn(name = "seat_id"))
    @MapKeyColumn(name = "criterion")
    @Column(name = "grade")
    private Map<String, Integer> grades = new HashMap<>();

    Seat(String reviewer, String name, int position) {
        id = UUID.randomUUID();
        this.reviewer = reviewer;
        this.name = name;
        this.position = position;
    }

    void declare(Bias declared, @Nullable String note) {
        bias = declared;
        biasNote = note;
    }

    void vote(Vote vote, Instant now) {
        grades.clear();
        grades.putAll(vote.grades());
        verdict = vote.verdict();
        summary = vote.summary();
        votedAt = now;
    }

    /** Whether the reviewer takes part. */
    boolean counts() {
        return bias != Bias.BIASED;
    }

    boolean hasVoted() {
        return verdict != null;
    }

    /** The weighted mean of the grades, 1 to 5; 0 before the vote. */
    double score(List<Criterion> criteria) {
        double sum = 0;
        double weights = 0;
        for (Criterion criterion : criteria) {
            Integer grade = grades.get(criterion.code());
            if (grade != null) {
                sum += grade * criterion.weight();
                weights += criterion.weight();
            }
        }
        return weights == 0 ? 0 : sum / weights;
    }
}
