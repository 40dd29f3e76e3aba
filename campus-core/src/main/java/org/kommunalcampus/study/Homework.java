package org.kommunalcampus.study;

import static lombok.AccessLevel.PROTECTED;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import lombok.NoArgsConstructor;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.content.ContentItem;
import org.kommunalcampus.content.ElementId;
import org.kommunalcampus.files.FileId;
import org.kommunalcampus.learning.EnrolmentId;
import org.kommunalcampus.learning.EnrolmentView;

/** Something that was handed in as homework, and its grade. */
@Entity
@Table(name = "study_homework")
@NoArgsConstructor(access = PROTECTED)
class Homework {

    @Id
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID id;

    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID enrolmentId;

    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID moduleId;

    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID elementId;

    @Column(name = "submission_no")
    private int number;

    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    private @Nullable String body;

    private @Nullable String link;

    @JdbcTypeCode(SqlTypes.CHAR)
    private @Nullable UUID fileId;

    private Instant submittedAt;
    private @Nullable Integer points;
    private int maxPoints;

    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    private @Nullable String remark;

    private @Nullable Instant gradedAt;

    @Version
    private @Nullable Long version;

    Homework(EnrolmentView enrolment, ContentItem item, int number, HomeworkText text, Instant now) {
        id = UUID.randomUUID();
        enrolmentId = enrolment.id().value();
        moduleId = enrolment.module().value();
        elementId = item.id().value();
        this.number = number;
        body = text.text();
        link = text.link();
        fileId = text.file() == null ? null : text.file().value();
        submittedAt = now;
        maxPoints = item.points();
    }

    void grade(int given, @Nullable String comment, Instant now) {
        points = given;
        remark = comment;
        gradedAt = now;
    }

    UUID enrolment() {
        return enrolmentId;
    }

    ModuleId module() {
        return new ModuleId(moduleId);
    }

    ElementId element() {
        return new ElementId(elementId);
    }

    int number() {
        return number;
    }

    int maxPoints() {
        return maxPoints;
    }

    @Nullable
    Integer points() {
        return points;
    }

    boolean isWaiting() {
        return gradedAt == null;
    }

    HomeworkView view() {
        return new HomeworkView(
                new HomeworkId(id),
                new EnrolmentId(enrolmentId),
                module(),
                element(),
                number,
                new HomeworkText(body, link, fileId == null ? null : new FileId(fileId)),
                submittedAt,
                points,
                maxPoints,
                remark,
                gradedAt);
    }
}
