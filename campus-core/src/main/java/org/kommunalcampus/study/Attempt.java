package org.kommunalcampus.study;

import static lombok.AccessLevel.PROTECTED;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lombok.NoArgsConstructor;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.MapKeyJdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.content.ElementId;
import org.kommunalcampus.content.Grading;
import org.kommunalcampus.content.Paper;
import org.kommunalcampus.learning.EnrolmentId;
import org.kommunalcampus.shared.Refused;

/** One attempt at a test. Its id is the seed of what it shows. After its time it takes no answers; what was saved until then counts. */
@Entity
@Table(name = "study_attempt")
@NoArgsConstructor(access = PROTECTED)
class Attempt {

    /** So long an answer may take through a bad network. */
    private static final Duration GRACE = Duration.ofSeconds(30);

    private static final int LONGEST_RESPONSE = 20_000;

    @Id
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID id;

    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID enrolmentId;

    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID elementId;

    @Column(name = "attempt_no")
    private int number;

    private Instant startedAt;
    private @Nullable Instant closesAt;
    private @Nullable Instant submittedAt;
    private @Nullable BigDecimal points;
    private int maxPoints;

    @ElementCollection
    @CollectionTable(name = "study_answer", joinColumns = @JoinColumn(name = "attempt_id"))
    @MapKeyColumn(name = "question_id")
    @MapKeyJdbcTypeCode(SqlTypes.CHAR)
    @Column(name = "response")
    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    private Map<UUID, String> responses = new HashMap<>();

    @Version
    private @Nullable Long version;

    Attempt(EnrolmentId enrolment, ElementId element, int number, @Nullable Duration time, Instant now) {
        id = UUID.randomUUID();
        enrolmentId = enrolment.value();
        elementId = element.value();
        this.number = number;
        startedAt = now;
        closesAt = time == null ? null : now.plus(time);
    }

    long seed() {
        return id.getMostSignificantBits() ^ id.getLeastSignificantBits();
    }

    /** Keeps the answers to these questions in place of earlier ones; refused {@code attempt-closed} once it is handed in or its time is over. */
    void answer(Map<UUID, List<String>> answers, Instant now) {
        if (!isRunning() || isOver(now)) {
            throw new Refused("attempt-closed", "attempt " + id + " is closed");
        }
        answers.forEach((question, response) -> {
            String text = String.join("\n", response.stream().map(Attempt::line).toList());
            responses.put(question, text.length() > LONGEST_RESPONSE ? text.substring(0, LONGEST_RESPONSE) : text);
        });
    }

    /** Hands it in and counts its points; what was handed in stays so. */
    void submit(Paper paper, Instant now) {
        if (isRunning()) {
            Instant end = closesAt;
            submittedAt = end != null && end.isBefore(now) ? end : now;
            maxPoints = paper.points();
            points = BigDecimal.valueOf(paper.sheets().stream()
                            .mapToDouble(sheet -> sheet.question().points() * share(sheet))
                            .sum())
                    .setScale(2, RoundingMode.HALF_UP);
        }
    }

    boolean isRunning() {
        return submittedAt == null;
    }

    /** Whether its time is over, however long an answer may still be on its way. */
    boolean isOver(Instant now) {
        return closesAt != null && now.isAfter(closesAt.plus(GRACE));
    }

    double share(Paper.Sheet sheet) {
        return Grading.share(sheet, response(sheet));
    }

    List<String> response(Paper.Sheet sheet) {
        String text = responses.get(sheet.question().id().value());
        return text == null ? List.of() : List.of(text.split("\n", -1));
    }

    UUID enrolment() {
        return enrolmentId;
    }

    ElementId element() {
        return new ElementId(elementId);
    }

    int number() {
        return number;
    }

    @Nullable
    BigDecimal points() {
        return points;
    }

    int maxPoints() {
        return maxPoints;
    }

    Instant startedAt() {
        return startedAt;
    }

    @Nullable
    Instant closesAt() {
        return closesAt;
    }

    @Nullable
    Instant submittedAt() {
        return submittedAt;
    }

    private static String line(String text) {
        return text.replaceAll("[\\r\\n]+", " ").strip();
    }
}
