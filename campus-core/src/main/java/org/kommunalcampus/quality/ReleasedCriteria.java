package org.kommunalcampus.quality;

import static lombok.AccessLevel.PROTECTED;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import lombok.NoArgsConstructor;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.ListIndexBase;
import org.kommunalcampus.shared.AssignedId;

/** A release of the criteria; a later one takes its place, and none is changed. */
@Entity
@Immutable
@Table(name = "criteria_release")
@NoArgsConstructor(access = PROTECTED)
class ReleasedCriteria extends AssignedId<Integer> {

    @Id
    private Integer versionNo;

    private Instant releasedAt;

    @Column
    private String releasedBy;

    @ElementCollection
    @CollectionTable(name = "criterion", joinColumns = @JoinColumn(name = "version_no"))
    @OrderColumn(name = "position")
    @ListIndexBase(1)
    private List<CriterionRow> criteria;

    ReleasedCriteria(int number, Instant at, String by, List<Criterion> released) {
        versionNo = number;
        releasedAt = at;
        releasedBy = by;
        criteria = released.stream().map(CriterionRow::of).toList();
    }

    @Override
    public Integer getId() {
        return versionNo;
    }

    CriteriaRelease view() {
        return new CriteriaRelease(
                versionNo,
                releasedAt,
                criteria.stream().map(CriterionRow::criterion).toList());
    }
}
