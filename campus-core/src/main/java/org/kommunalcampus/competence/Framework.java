package org.kommunalcampus.competence;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.LocalizedText;

/** A competence framework over all its versions; its texts are those of the current one. */
@Entity
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
class Framework {

    @Id
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID id;

    @Column(nullable = false, length = 40)
    private String code;

    @Column(nullable = false, length = 40)
    private String currentVersion;

    @Embedded
    @EmbeddedColumnNaming("name_%s")
    private LocalizedText name;

    @Embedded
    @EmbeddedColumnNaming("description_%s")
    private @Nullable LocalizedText description;

    @Column(nullable = false, length = 40)
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private FrameworkStatus status;

    private @Nullable String licence;

    @Column(length = 1000)
    private @Nullable String source;

    private int levels;

    @ElementCollection
    @Fetch(FetchMode.SUBSELECT)
    @CollectionTable(name = "framework_level", joinColumns = @JoinColumn(name = "framework_id"))
    @MapKeyColumn(name = "level")
    private Map<Integer, LevelName> levelNames = new HashMap<>();

    @ElementCollection
    @Fetch(FetchMode.SUBSELECT)
    @CollectionTable(name = "framework_version", joinColumns = @JoinColumn(name = "framework_id"))
    @MapKeyColumn(name = "version", length = 40)
    @Column(name = "imported_at", nullable = false)
    private Map<String, Instant> versions = new HashMap<>();

    @Version
    private @Nullable Long version;

    Framework(String code) {
        this.id = FrameworkId.named(code).value();
        this.code = code;
        this.currentVersion = "";
        this.name = LocalizedText.german(code);
        this.status = FrameworkStatus.DRAFT;
        this.levels = Level.MAX;
    }

    FrameworkId frameworkId() {
        return new FrameworkId(id);
    }

    /** Takes over a version's texts about the framework as a whole; returns whether that is news. */
    boolean describe(FrameworkHeader content, Instant importedAt) {
        versions.putIfAbsent(content.version(), importedAt);
        boolean news = !content.equals(new FrameworkHeader(
                content.code(),
                currentVersion,
                name,
                description,
                status,
                licence,
                source,
                levels,
                Map.copyOf(levelNames)));
        if (news) {
            currentVersion = content.version();
            name = content.name();
            description = content.description();
            status = content.status();
            licence = content.licence();
            source = content.source();
            levels = content.levels();
            levelNames.keySet().retainAll(content.levelNames().keySet());
            levelNames.putAll(content.levelNames());
        }
        return news;
    }
}
