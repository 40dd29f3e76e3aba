package org.kommunalcampus.catalogue.description;

import static lombok.AccessLevel.PROTECTED;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.kommunalcampus.catalogue.ModuleDescription;
import org.kommunalcampus.catalogue.ModuleId;
import org.springframework.data.domain.Persistable;

/** A description as it was published; written once. */
@Entity
@Immutable
@Table(name = "module_edition")
@Getter
@NoArgsConstructor(access = PROTECTED)
class Edition implements Persistable<UUID> {

    @Id
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID id;

    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID moduleId;

    private int edition;
    private int template;
    private Instant publishedAt;

    @ElementCollection
    @CollectionTable(name = "module_edition_field", joinColumns = @JoinColumn(name = "edition_id"))
    @MapKeyColumn(name = "pointer")
    @Column(name = "content")
    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    private Map<String, String> fields = new HashMap<>();

    Edition(ModuleId module, int edition, int template, ModuleDescription description, Instant now) {
        id = UUID.randomUUID();
        moduleId = module.value();
        this.edition = edition;
        this.template = template;
        publishedAt = now;
        fields.putAll(description.fields());
    }

    /** Only ever saved once, right after it was made. */
    @Override
    public boolean isNew() {
        return true;
    }

    ModuleDescription description() {
        return ModuleDescription.reading(fields).description();
    }

    EditionView view() {
        return new EditionView(edition, template, publishedAt);
    }
}
