package org.kommunalcampus.catalogue.description;

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
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleDescription;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.shared.Refused;

/** The description of a module as its provider works on it, beside what is offered. */
@Entity
@Table(name = "module_description")
@Getter
@NoArgsConstructor(access = PROTECTED)
class WorkingCopy {

    @Id
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID moduleId;

    private int edition;
    private int template;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private DescriptionState state;

    private Instant changedAt;

    @ElementCollection
    @CollectionTable(name = "module_description_field", joinColumns = @JoinColumn(name = "module_id"))
    @MapKeyColumn(name = "pointer")
    @Column(name = "content")
    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    private Map<String, String> fields = new HashMap<>();

    @Version
    private @Nullable Long version;

    /** Begins a draft of the given edition. */
    WorkingCopy(ModuleId module, int edition, ModuleDescription description, Instant now) {
        moduleId = module.value();
        this.edition = edition;
        template = Template.current().version();
        state = DescriptionState.DRAFT;
        changedAt = now;
        fields.putAll(description.fields());
    }

    /** States something else; refused while it is judged, and before a revision was begun. */
    void write(ModuleDescription description, Instant now) {
        mustBeDraft();
        replace(description, now);
    }

    /** Begins the next edition as a copy of what is offered. */
    void revise(ModuleDescription offered, Instant now) {
        if (state != DescriptionState.PUBLISHED) {
            throw new Refused("revision-open", "module " + moduleId + " has an unfinished revision");
        }
        edition++;
        template = Template.current().version();
        state = DescriptionState.DRAFT;
        replace(offered, now);
    }

    /** Drops the draft and goes back to the edition before it. */
    void discard(ModuleDescription offered, Instant now) {
        mustBeDraft();
        edition--;
        state = DescriptionState.PUBLISHED;
        replace(offered, now);
    }

    /** Closes it for changes until it is judged. */
    void submit() {
        mustBeDraft();
        state = DescriptionState.SUBMITTED;
    }

    /** Opens it for changes again. */
    void reopen() {
        if (state != DescriptionState.SUBMITTED) {
            throw new Refused("not-submitted", "the description of " + moduleId + " was not submitted");
        }
        state = DescriptionState.DRAFT;
    }

    /** It is what is offered now. */
    void published() {
        if (state != DescriptionState.SUBMITTED) {
            throw new Refused("not-submitted", "the description of " + moduleId + " was not submitted");
        }
        state = DescriptionState.PUBLISHED;
    }

    ModuleId module() {
        return new ModuleId(moduleId);
    }

    ModuleDescription description() {
        return ModuleDescription.reading(fields).description();
    }

    /** Counted from 1, so that 0 is left for descriptions that nobody has worked on. */
    long currentVersion() {
        return Objects.requireNonNullElse(version, 0L) + 1;
    }

    private void mustBeDraft() {
        switch (state) {
            case DRAFT -> {}
            case SUBMITTED -> throw new Refused("module-in-review", "module " + moduleId + " is being reviewed");
            case PUBLISHED -> throw new Refused("revision-needed", "module " + moduleId + " has no open revision");
        }
    }

    private void replace(ModuleDescription description, Instant now) {
        fields.keySet().retainAll(description.fields().keySet());
        fields.putAll(description.fields());
        changedAt = now;
    }
}
