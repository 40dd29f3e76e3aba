package org.kommunalcampus.content;

import static lombok.AccessLevel.PROTECTED;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import lombok.NoArgsConstructor;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.files.FileId;
import org.kommunalcampus.shared.AssignedId;

/** That a file belongs to a module; earlier editions go on showing it. */
@Entity
@Table(name = "content_file")
@NoArgsConstructor(access = PROTECTED)
class ContentFile extends AssignedId<UUID> {

    @Id
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID fileId;

    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID moduleId;

    ContentFile(FileId file, ModuleId module) {
        fileId = file.value();
        moduleId = module.value();
    }

    @Override
    public UUID getId() {
        return fileId;
    }

    FileId file() {
        return new FileId(fileId);
    }
}
