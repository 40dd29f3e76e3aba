package org.kommunalcampus.competence;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

/** Something that a person can be able to do. It is never deleted, because profiles and modules refer to it. */
@Entity
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
class Competence {

    @Id
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID id;

    @Column(nullable = false)
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID frameworkId;

    @JdbcTypeCode(SqlTypes.CHAR)
    private @Nullable UUID areaId;

    @Column(nullable = false)
    private String code;

    @Embedded
    @EmbeddedColumnNaming("name_%s")
    private LocalizedText name;

    @Embedded
    @EmbeddedColumnNaming("description_%s")
    private @Nullable LocalizedText description;

    private int position;

    private boolean retired;

    @ElementCollection
    @Fetch(FetchMode.SUBSELECT)
    @CollectionTable(name = "competence_level_text", joinColumns = @JoinColumn(name = "competence_id"))
    @MapKeyColumn(name = "level")
    @AttributeOverride(name = "value.de", column = @Column(name = "text_de"))
    @AttributeOverride(name = "value.en", column = @Column(name = "text_en"))
    private Map<Integer, LocalizedText> levelTexts = new HashMap<>();

    @ElementCollection
    @Fetch(FetchMode.SUBSELECT)
    @CollectionTable(name = "competence_outcome", joinColumns = @JoinColumn(name = "competence_id"))
    @OrderColumn(name = "position")
    private List<OutcomeText> outcomes = new ArrayList<>();

    @ElementCollection
    @Fetch(FetchMode.SUBSELECT)
    @CollectionTable(name = "competence_link", joinColumns = @JoinColumn(name = "competence_id"))
    @OrderColumn(name = "position")
    @Column(name = "uri", nullable = false, length = 500)
    private List<String> links = new ArrayList<>();

    @Version
    private @Nullable Long version;

    Competence(FrameworkId framework, String code, LocalizedText name) {
        this.id = CompetenceId.named(framework, code).value();
        this.frameworkId = framework.value();
        this.code = code;
        this.name = name;
    }

    CompetenceId competenceId() {
        return new CompetenceId(id);
    }

    /** Takes over a version's texts; a retired competence comes back. Returns whether that is news. */
    boolean describe(UUID area, int newPosition, CompetenceContent content) {
        boolean news = retired
                || position != newPosition
                || !Objects.equals(areaId, area)
                || !content.equals(new CompetenceContent(
                        name, description, Map.copyOf(levelTexts), List.copyOf(links), List.copyOf(outcomes)));
        if (news) {
            retired = false;
            areaId = area;
            position = newPosition;
            name = content.name();
            description = content.description();
            levelTexts.keySet().retainAll(content.levels().keySet());
            levelTexts.putAll(content.levels());
            replace(links, content.links());
            replace(outcomes, content.outcomes());
        }
        return news;
    }

    /** The current version no longer holds it; what refers to it stays valid. */
    void retire() {
        retired = true;
    }

    private static <T> void replace(List<T> stored, List<T> wanted) {
        if (!stored.equals(wanted)) {
            stored.clear();
            stored.addAll(wanted);
        }
    }
}
