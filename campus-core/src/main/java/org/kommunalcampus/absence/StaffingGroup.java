package org.kommunalcampus.absence;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.AccessLevel;
import lombok.NoArgsConstructor;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.UnitId;

/** People of a municipality of whom a number must be at work on some days of the week: those of units, with all below them, and others by name. */
@Entity
@NoArgsConstructor(access = AccessLevel.PROTECTED)
class StaffingGroup {

    private static final int BATCH = 100;

    @Id
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID id;

    @Column(nullable = false, updatable = false)
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID municipalityId;

    @Column(nullable = false, length = 120)
    private String name;

    @Column(nullable = false)
    private int minimum;

    /** Bits, Monday the lowest. */
    @Column(nullable = false)
    private int weekdays;

    @ElementCollection
    @CollectionTable(name = "staffing_group_unit", joinColumns = @JoinColumn(name = "group_id"))
    @Column(name = "unit_id")
    @JdbcTypeCode(SqlTypes.CHAR)
    @BatchSize(size = BATCH)
    private Set<UUID> units = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "staffing_group_member", joinColumns = @JoinColumn(name = "group_id"))
    @Column(name = "member_id")
    @JdbcTypeCode(SqlTypes.CHAR)
    @BatchSize(size = BATCH)
    private Set<UUID> members = new HashSet<>();

    @Version
    private @Nullable Long version;

    StaffingGroup(MunicipalityId municipality, StaffingTerms terms) {
        id = StaffingGroupId.next().value();
        municipalityId = municipality.value();
        describe(terms);
    }

    /** Everything but whose it is. */
    final void describe(StaffingTerms terms) {
        name = terms.name();
        minimum = terms.minimum();
        weekdays = terms.weekdays().stream().mapToInt(StaffingGroup::bit).reduce(0, (some, one) -> some | one);
        replace(units, terms.units().stream().map(UnitId::value).collect(Collectors.toSet()));
        replace(members, terms.members().stream().map(MemberId::value).collect(Collectors.toSet()));
    }

    void release(MemberId person) {
        members.remove(person.value());
    }

    StaffingGroupId id() {
        return new StaffingGroupId(id);
    }

    long version() {
        return version == null ? 0 : version;
    }

    StaffingTerms terms() {
        return new StaffingTerms(
                name,
                minimum,
                Arrays.stream(DayOfWeek.values())
                        .filter(day -> (weekdays & bit(day)) != 0)
                        .collect(Collectors.toSet()),
                units.stream().map(UnitId::new).collect(Collectors.toSet()),
                members.stream().map(MemberId::new).collect(Collectors.toSet()));
    }

    private static int bit(DayOfWeek day) {
        return 1 << (day.getValue() - 1);
    }

    private static void replace(Set<UUID> known, Set<UUID> wanted) {
        known.retainAll(wanted);
        known.addAll(wanted);
    }
}
