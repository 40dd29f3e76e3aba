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
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.MapKeyJdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.LocalizedText;

/** A job, or a view of the market, with the competence levels that it asks for. */
@Entity
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
class JobProfile {

    @Id
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID id;

    @Column(nullable = false, length = 40)
    private String code;

    @Embedded
    @EmbeddedColumnNaming("name_%s")
    private LocalizedText name;

    @Embedded
    @EmbeddedColumnNaming("description_%s")
    private @Nullable LocalizedText description;

    @Column(nullable = false, length = 20)
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private JobProfileKind kind;

    @Column(length = 500)
    private @Nullable String escoUri;

    @ElementCollection
    @CollectionTable(name = "job_requirement", joinColumns = @JoinColumn(name = "job_profile_id"))
    @MapKeyColumn(name = "competence_id")
    @MapKeyJdbcTypeCode(SqlTypes.CHAR)
    @Column(name = "level", nullable = false)
    private Map<UUID, Integer> requirements = new HashMap<>();

    @Version
    private @Nullable Long version;

    JobProfile(String code, JobProfileContent content) {
        this.id = JobProfileId.next().value();
        this.code = code;
        this.name = content.name();
        this.kind = content.kind();
        describe(content);
    }

    JobProfileId jobProfileId() {
        return new JobProfileId(id);
    }

    /** What it asks for, in a stable order. */
    List<Requirement> requirements() {
        return requirements.entrySet().stream()
                .map(asked -> new Requirement(new CompetenceId(asked.getKey()), new Level(asked.getValue())))
                .sorted(Comparator.comparing(Requirement::competence))
                .toList();
    }

    /** Takes over what the profile asks for now; returns whether that is news. */
    final boolean describe(JobProfileContent content) {
        boolean news =
                !content.equals(new JobProfileContent(name, description, kind, escoUri, Map.copyOf(requirements)));
        if (news) {
            name = content.name();
            description = content.description();
            kind = content.kind();
            escoUri = content.escoUri();
            requirements.keySet().retainAll(content.requirements().keySet());
            requirements.putAll(content.requirements());
        }
        return news;
    }
}
