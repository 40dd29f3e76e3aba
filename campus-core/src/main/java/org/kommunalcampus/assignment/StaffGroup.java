package org.kommunalcampus.assignment;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.util.Collection;
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

/** People whom HR has put together by hand, e.g. all first-aiders. */
@Entity
@NoArgsConstructor(access = AccessLevel.PROTECTED)
class StaffGroup {

    @Id
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID id;

    @Column(nullable = false, updatable = false)
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID municipalityId;

    @Column(nullable = false, length = 120)
    private String name;

    @ElementCollection
    @CollectionTable(name = "staff_group_member", joinColumns = @JoinColumn(name = "group_id"))
    @Column(name = "member_id")
    @JdbcTypeCode(SqlTypes.CHAR)
    @BatchSize(size = 100)
    private Set<UUID> members = new HashSet<>();

    @Version
    private @Nullable Long version;

    StaffGroup(MunicipalityId municipality, String name, Collection<MemberId> people) {
        id = GroupId.next().value();
        municipalityId = municipality.value();
        this.name = name;
        people.forEach(person -> members.add(person.value()));
    }

    Set<MemberId> members() {
        return members.stream().map(MemberId::new).collect(Collectors.toSet());
    }

    StaffGroupView view() {
        return new StaffGroupView(new GroupId(id), name, members());
    }
}
