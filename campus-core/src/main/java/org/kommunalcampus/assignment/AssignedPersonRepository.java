package org.kommunalcampus.assignment;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
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

    /** How many of the people have the module to do by an assignment that holds, each once. */
    @Query("""
            select count(distinct p.memberId) from AssignedPerson p join Assignment a on a.id = p.assignmentId
            where p.memberId in :members and p.standing = org.kommunalcampus.assignment.AssignmentStatus.ASSIGNED
                and a.withdrawnAt is null and a.moduleId = :module""")
    int countAsked(UUID module, Collection<UUID> members);

    /** Those with a date from the first to the last day, in the order of their ids, from behind that id on. */
    @Query("""
            select p from AssignedPerson p join Assignment a on a.id = p.assignmentId
            where p.dueOn between :first and :last and p.id > :after
                and p.standing = org.kommunalcampus.assignment.AssignmentStatus.ASSIGNED and a.withdrawnAt is null
            order by p.id""")
    List<AssignedPerson> findAskedBetween(LocalDate first, LocalDate last, UUID after, Limit limit);

    <T extends AssignedPerson> List<T> saveAll(Iterable<T> people);
}
