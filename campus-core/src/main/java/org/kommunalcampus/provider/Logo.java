package org.kommunalcampus.provider;

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
import org.kommunalcampus.files.FileId;
import org.kommunalcampus.shared.ProviderId;

/** The logo of a provider, which is at most one. */
@Entity
@Table(name = "provider_logo")
@NoArgsConstructor(access = PROTECTED)
class Logo {

    @Id
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID providerId;

    @Column
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID fileId;

    @Column
    private String alternative;

    @Column
    private int width;

    @Column
    private int height;

    @Column
    private Instant changedAt;

    @Version
    private @Nullable Long version;

    Logo(ProviderId provider, FileId file, String alternative, LogoPicture picture, Instant now) {
        providerId = provider.value();
        become(file, alternative, picture, now);
    }

    final void become(FileId file, String alternative, LogoPicture picture, Instant now) {
        fileId = file.value();
        this.alternative = alternative;
        width = picture.width();
        height = picture.height();
        changedAt = now;
    }

    FileId file() {
        return new FileId(fileId);
    }

    LogoView view() {
        return new LogoView(new ProviderId(providerId), file().toString(), alternative, width, height);
    }
}
