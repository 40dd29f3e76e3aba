package org.kommunalcampus.assignment;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface AssignedPersonRepository extends Repository<AssignedPerson, UUID> {

    Optional<AssignedPerson> findByAssignmentIdAndMemberId(UUID assignment, UUID member);

    List<AssignedPerson> findByAssignmentIdIn(Collection<UUID> assignments);

    List<AssignedPerson> findByMemberId(UUID member);

    List<AssignedPerson> findByMemberIdIn(Collection<UUID> members);

    @Query("""
            select new org.kommunalcampus.assignment.HeldAssignment(
                p.memberId, a.id, a.moduleId, a.kind, p.dueOn, p.countsFrom)
            from AssignedPerson p join Assignment a on a.id = p.assignmentId
            where p.memberId in :members and p.standing = org.kommunalcampus.assignment.AssignmentStatus.ASSIGNED
                and a.withdrawnAt is null
            order by a.id""")
    List<HeldAssignment> findStanding(Collection<UUID> members);

    @Query("""
            select p from AssignedPerson p join Assignment a on a.id = p.assignmentId
            where p.dueOn in :days and p.standing = org.kommunalcampus.assignment.AssignmentStatus.ASSIGNED
                and a.withdrawnAt is null""")
    List<AssignedPerson> findAskedBy(Collection<LocalDate> days);

    <T extends AssignedPerson> List<T> saveAll(Iterable<T> people);
}
