package org.kommunalcampus.competence;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Objects;
import java.util.UUID;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.LocalizedText;

/** A group of competences of one framework. */
@Entity
@Table(name = "competence_area")
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
class Area {

    @Id
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID id;

    @Column(nullable = false)
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID frameworkId;

    @Column(nullable = false, length = 80)
    private String code;

    @Embedded
    @EmbeddedColumnNaming("name_%s")
    private LocalizedText name;

    @Embedded
    @EmbeddedColumnNaming("description_%s")
    private @Nullable LocalizedText description;

    private int position;

    @Version
    private @Nullable Long version;

    Area(FrameworkId framework, String code, LocalizedText name) {
        this.id = UUID.randomUUID();
        this.frameworkId = framework.value();
        this.code = code;
        this.name = name;
    }

    /** Takes over a version's texts; returns whether that is news. */
    boolean describe(int newPosition, LocalizedText newName, @Nullable LocalizedText newDescription) {
        boolean news = position != newPosition || !name.equals(newName) || !Objects.equals(description, newDescription);
        position = newPosition;
        name = newName;
        description = newDescription;
        return news;
    }
}
