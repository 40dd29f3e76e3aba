package org.kommunalcampus.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.RegionId;

/** A roll-out area that owns municipalities. */
@Entity
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
class Region {

    @Id
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID id;

    @Column(nullable = false, length = 40)
    private String code;

    @Column(nullable = false)
    private String name;

    @Version
    private @Nullable Long version;

    Region(String code, String name) {
        this.id = RegionId.next().value();
        this.code = code;
        this.name = name;
    }

    void rename(String newName) {
        name = newName;
    }
}
