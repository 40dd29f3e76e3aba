package org.kommunalcampus.assignment;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface AssignedPersonRepository extends Repository<AssignedPerson, UUID> {

    /** A condition on {@code p}: a completion does what is asked; as {@link AssignedPerson#completedOn()} says. */
    String DONE = "(p.lastCompletedOn is not null and (p.countsFrom is null or p.lastCompletedOn >= p.countsFrom))";

    /** A condition on {@code p} and its assignment {@code a}: something is asked of the person; as {@link AssignmentState#isToDo()} says. */
    String TO_DO =
            "(p.standing = org.kommunalcampus.assignment.AssignmentStatus.ASSIGNED and a.withdrawnAt is null and not "
                    + DONE + ")";

    /**
     * A condition on {@code p} with a day and its assignment {@code a}: nothing else asks the person for the same module by an earlier day, or by the same day and with
     * a lower id. So what several rules ask is one task.
     */
    String LEADS = """
            not exists (
                select 1 from AssignedPerson q join Assignment b on b.id = q.assignmentId
                where q.memberId = p.memberId and b.moduleId = a.moduleId and b.withdrawnAt is null
                    and q.standing = org.kommunalcampus.assignment.AssignmentStatus.ASSIGNED
                    and not (q.lastCompletedOn is not null and (q.countsFrom is null or q.lastCompletedOn >= q.countsFrom))
                    and (q.dueOn < p.dueOn or (q.dueOn = p.dueOn and q.id < p.id)))""";

    /**
     * The same for reminders from a day {@code :first} on: what was due before it is not reminded of any more and so leads nothing, and a recommendation leads no
     * mandatory task, whose reminders would be lost behind it.
     */
    String LEADS_REMINDED = """
            not exists (
                select 1 from AssignedPerson q join Assignment b on b.id = q.assignmentId
                where q.memberId = p.memberId and b.moduleId = a.moduleId and b.withdrawnAt is null
                    and q.standing = org.kommunalcampus.assignment.AssignmentStatus.ASSIGNED
                    and not (q.lastCompletedOn is not null and (q.countsFrom is null or q.lastCompletedOn >= q.countsFrom))
                    and q.dueOn >= :first
                    and (b.kind = org.kommunalcampus.assignment.AssignmentKind.MANDATORY
                        or a.kind = org.kommunalcampus.assignment.AssignmentKind.RECOMMENDED)
                    and (q.dueOn < p.dueOn or (q.dueOn = p.dueOn and q.id < p.id)))""";

    /** Every row {@code p} with its assignment {@code a}. */
    String ROWS = " from AssignedPerson p join Assignment a on a.id = p.assignmentId ";

    /** What is to be done in a municipality by a day. */
    String DUE = ROWS + "where a.municipalityId = :municipality and p.dueOn <= :last and " + TO_DO + " and " + LEADS;

    List<AssignedPerson> findByAssignmentIdIn(Collection<UUID> assignments);

    List<AssignedPerson> findByAssignmentIdInAndMemberIdIn(Collection<UUID> assignments, Collection<UUID> members);

    List<AssignedPerson> findByMemberId(UUID member);

    List<AssignedPerson> findByMemberIdIn(Collection<UUID> members);

    /** What no longer holds for these people, though nobody took it back and no rule keeps it. */
    @Query("select p" + ROWS + "where p.memberId in :members and p.standing ="
            + " org.kommunalcampus.assignment.AssignmentStatus.LAPSED and a.ruleId is null and a.withdrawnAt is null")
    List<AssignedPerson> findLapsedWithoutRule(Collection<UUID> members);

    /** What assignments that hold ask, or would ask but for an exemption, of these people for these modules. */
    @Query("select p" + ROWS + "where p.memberId in :members and a.moduleId in :modules and a.withdrawnAt is null"
            + " and p.standing in (org.kommunalcampus.assignment.AssignmentStatus.ASSIGNED,"
            + " org.kommunalcampus.assignment.AssignmentStatus.EXEMPT) order by p.id")
    List<AssignedPerson> findForModules(Collection<UUID> members, Collection<UUID> modules);

    /** All that is asked of these people; nobody else changes it until the end of the transaction. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from AssignedPerson p where p.memberId in :members order by p.id")
    List<AssignedPerson> findOfToChange(Collection<UUID> members);

    /** The same of one person and one module. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("""
            select p from AssignedPerson p
            where p.memberId = :member and p.assignmentId in (select a.id from Assignment a where a.moduleId = :module)
            order by p.id""")
    List<AssignedPerson> findOfToChange(UUID member, UUID module);

    /** Notes the last completion at these rows. */
    @Modifying
    @Query("update AssignedPerson p set p.lastCompletedOn = :day where p.id in :rows")
    void noteLast(Collection<UUID> rows, @Nullable LocalDate day);

    /** Those of an assignment, the most urgent first. */
    @Query("select p" + ROWS + "where a.id = :assignment order by case when " + TO_DO
            + " then 0 else 1 end, case when p.dueOn is null then 1 else 0 end, p.dueOn, p.memberId")
    Page<AssignedPerson> findMostUrgent(UUID assignment, Pageable page);

    /** What is to be done by the day, the most urgent first; of these people and that module unless everybody and any module are meant. */
    @Query("select p" + DUE
            + " and (:everybody = true or p.memberId in :people) and (:anyModule = true or a.moduleId = :module)"
            + " order by p.dueOn, p.memberId, p.assignmentId")
    Page<AssignedPerson> findDue(
            UUID municipality,
            LocalDate last,
            boolean everybody,
            Collection<UUID> people,
            boolean anyModule,
            UUID module,
            Pageable page);

    /** How much is to be done by the day, and how much of it should have been done. */
    @Query(
            "select new org.kommunalcampus.assignment.DueFigures(count(p), coalesce(sum(case when p.dueOn < :today then 1 else 0 end), 0))"
                    + DUE)
    DueFigures countDue(UUID municipality, LocalDate last, LocalDate today);

    /** How far the people of each assignment are. */
    @Query("select new org.kommunalcampus.assignment.TaskCounts(p.assignmentId, sum(case when " + DONE
            + " then 1 else 0 end), sum(case when " + TO_DO + " then 1 else 0 end), sum(case when " + TO_DO
            + " and p.dueOn < :today then 1 else 0 end), sum(case when p.standing ="
            + " org.kommunalcampus.assignment.AssignmentStatus.EXEMPT and not " + DONE + " then 1 else 0 end))" + ROWS
            + "where a.id in :assignments group by p.assignmentId")
    List<TaskCounts> count(Collection<UUID> assignments, LocalDate today);

    @Query("""
            select new org.kommunalcampus.assignment.HeldAssignment(
                p.memberId, a.id, a.moduleId, a.kind, p.dueOn, p.countsFrom)
            from AssignedPerson p join Assignment a on a.id = p.assignmentId
            where p.memberId in :members and p.standing = org.kommunalcampus.assignment.AssignmentStatus.ASSIGNED
                and a.withdrawnAt is null
            order by a.id""")
    List<HeldAssignment> findStanding(Collection<UUID> members);

    /** Those of the people who have the module to do by an assignment that holds, once for each rule and for assignments by hand. */
    @Query("""
            select distinct new org.kommunalcampus.assignment.AskedBy(p.memberId, a.ruleId)
            from AssignedPerson p join Assignment a on a.id = p.assignmentId
            where p.memberId in :members and p.standing = org.kommunalcampus.assignment.AssignmentStatus.ASSIGNED
                and a.withdrawnAt is null and a.moduleId = :module""")
    List<AskedBy> findAsked(UUID module, Collection<UUID> members);

    /** What is to be done from the first to the last day, in the order of the ids, from behind that id on. */
    @Query("select p" + ROWS + "where p.dueOn between :first and :last and p.id > :after and " + TO_DO + " and "
            + LEADS_REMINDED + " order by p.id")
    List<AssignedPerson> findToDoBetween(LocalDate first, LocalDate last, UUID after, Limit limit);

    <T extends AssignedPerson> List<T> saveAll(Iterable<T> people);
}
