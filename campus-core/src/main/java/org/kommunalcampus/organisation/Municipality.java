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
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.RegionId;
import org.kommunalcampus.shared.SearchKey;

/** A municipality as the official list describes it, admitted to one region. */
@Entity
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
class Municipality {

    @Id
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID id;

    @Column(nullable = false)
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID regionId;

    @Column(nullable = false, length = 8)
    private String ags;

    @Column(nullable = false, length = 12)
    private String ars;

    @Column(nullable = false)
    private String name;

    @Column(nullable = false, length = 80)
    private String kind;

    @Column(nullable = false, length = 80)
    private String state;

    @Column(nullable = false)
    private String district;

    private @Nullable String association;

    @Column(length = 5)
    private @Nullable String postcode;

    private int population;

    /** As {@link SearchKey} says, of name, district and official key. */
    @Column(nullable = false, length = SearchKey.LONGEST)
    private String searchKey;

    @Version
    private @Nullable Long version;

    private Municipality(RegionId region) {
        this.id = MunicipalityId.next().value();
        this.regionId = region.value();
    }

    static Municipality admit(RegionId region, MunicipalityRow official) {
        var municipality = new Municipality(region);
        municipality.assign(official);
        return municipality;
    }

    /** Takes over what the official list says now; returns whether that is news. The key stays. */
    boolean describe(MunicipalityRow official) {
        boolean news = !official.equals(
                new MunicipalityRow(ags, ars, name, kind, state, district, association, postcode, population));
        assign(official);
        return news;
    }

    boolean belongsTo(RegionId region) {
        return regionId.equals(region.value());
    }

    private void assign(MunicipalityRow official) {
        ags = official.ags();
        ars = official.ars();
        name = official.name();
        kind = official.kind();
        state = official.state();
        district = official.district();
        association = official.association();
        postcode = official.postcode();
        population = official.population();
        searchKey = SearchKey.of(name, district, ags);
    }
}
