package org.kommunalcampus.discussion;

import static lombok.AccessLevel.PROTECTED;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleId;

/** Learners of a module who learn together. */
@Entity
@Getter
@NoArgsConstructor(access = PROTECTED)
class LearningGroup {

    @Id
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID id;

    @Column(updatable = false)
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID moduleId;

    private String name;
    private @Nullable String description;
    private int most;

    @Column(name = "code_sha256")
    @JdbcTypeCode(SqlTypes.CHAR)
    private @Nullable String codeSha256;

    private Instant foundedAt;

    @Version
    private @Nullable Long version;

    LearningGroup(ModuleId module, GroupDraft.Checked draft, Instant now) {
        id = LearningGroupId.next().value();
        moduleId = module.value();
        foundedAt = now;
        describe(draft);
    }

    final void describe(GroupDraft.Checked draft) {
        name = draft.name();
        description = draft.description();
        most = draft.most();
    }

    /** Whoever has the code comes in with it; {@code null} for nobody. */
    void openBy(@Nullable String hash) {
        codeSha256 = hash;
    }

    LearningGroupId groupId() {
        return new LearningGroupId(id);
    }

    ModuleId module() {
        return new ModuleId(moduleId);
    }

    Board board() {
        return Board.of(module(), groupId());
    }

    long version() {
        return version == null ? 0 : version;
    }
}
