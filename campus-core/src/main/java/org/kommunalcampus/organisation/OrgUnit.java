package org.kommunalcampus.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.Objects;
import java.util.UUID;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.UnitId;

/** An organisational unit of a municipality; units form trees. */
@Entity
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
class OrgUnit {

    @Id
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID id;

    @Column(nullable = false)
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID municipalityId;

    @Column(nullable = false, length = 40)
    private String code;

    @Column(nullable = false)
    private String name;

    @JdbcTypeCode(SqlTypes.CHAR)
    private @Nullable UUID parentId;

    @Version
    private @Nullable Long version;

    OrgUnit(MunicipalityId municipality, String code, String name, @Nullable UUID parentId) {
        this.id = UnitId.next().value();
        this.municipalityId = municipality.value();
        this.code = code;
        this.name = name;
        this.parentId = parentId;
    }

    /** Takes its name and place in the tree from a list; returns whether that is news. */
    boolean describe(String newName, @Nullable UUID newParent) {
        boolean news = !name.equals(newName) || !Objects.equals(parentId, newParent);
        name = newName;
        parentId = newParent;
        return news;
    }
}
