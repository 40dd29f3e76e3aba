package org.kommunalcampus.organisation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.Role;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface MemberRepository extends Repository<Member, UUID> {

    String WITH_NAMES = """
            select new org.kommunalcampus.organisation.MemberRecord(m, u.name, c.name)
            from Member m join Municipality c on c.id = m.municipalityId left join OrgUnit u on u.id = m.unitId
            """;

    String MATCHES = """
            m.municipalityId = :municipality
            and (:everybody = true or m.id in :among)
            and (:working is null or :working = true and (m.leftOn is null or m.leftOn >= :today)
                or :working = false and m.leftOn < :today)
            and (:everywhere = true or m.unitId in :units)
            and (m.searchKey like :first escape '!' and m.searchKey like :second escape '!' and m.searchKey like :third escape '!'
                or m.unitId in :named)""";

    String WITHOUT_ACCOUNT = """
            m.municipalityId = :municipality and (m.leftOn is null or m.leftOn >= :day)
            and (:everywhere = true or m.unitId in :units)
            and m.searchKey like :first escape '!' and m.searchKey like :second escape '!' and m.searchKey like :third escape '!'
            and not exists (select 1 from Identity i where i.memberId = m.id)""";

    String WORKING_OR = "m.municipalityId = :municipality and (m.leftOn is null or m.leftOn >= :day or m.id in :named)";

    @Query(WITH_NAMES + "where m.id in :ids")
    List<MemberRecord> findRecords(Collection<UUID> ids);

    @Query(WITH_NAMES + "where m.municipalityId = :municipality and m.personnelKey = :key")
    Optional<MemberRecord> findRecord(UUID municipality, String key);

    /** Who works in the municipality on the day, and those of its other people who are named. */
    @Query(value = WITH_NAMES + "where " + WORKING_OR, countQuery = "select count(m) from Member m where " + WORKING_OR)
    Page<MemberRecord> findWorkingOr(UUID municipality, LocalDate day, Collection<UUID> named, Pageable page);

    /** Who signs in by the address, or gets mails there, among the people of the municipality. */
    @Query(WITH_NAMES + """
            where m.municipalityId = :municipality and (m.email = :address or m.signInEmail = :address) order by m.id""")
    List<MemberRecord> findRecordsByAddress(UUID municipality, String address);

    /** Whose full name this is, whatever the case. */
    @Query(WITH_NAMES + """
            where m.municipalityId = :municipality
                and lower(concat(m.givenName, ' ', m.familyName)) = lower(:name) order by m.id""")
    List<MemberRecord> findRecordsByName(UUID municipality, String name);

    /** Who works in one of the units on the day. */
    @Query(WITH_NAMES + """
            where m.municipalityId = :municipality and m.unitId in :units and (m.leftOn is null or m.leftOn >= :day)
            order by m.id""")
    List<MemberRecord> findInUnits(UUID municipality, Collection<UUID> units, LocalDate day);

    /** Whom the operator has appointed as HR of the municipality, by name. */
    @Query(WITH_NAMES + """
            where m.municipalityId = :municipality and m.hrSince is not null
            order by m.familyName, m.givenName, m.id""")
    List<MemberRecord> findHr(UUID municipality);

    /** Who works as HR of the municipality today, appointed by the operator or by the role of the account. */
    @Query("""
            select m.id from Member m
            where m.municipalityId = :municipality and (m.leftOn is null or m.leftOn >= :day)
                and (m.hrSince is not null or exists (
                    select 1 from Identity i join i.roles r where i.memberId = m.id and r = org.kommunalcampus.shared.Role.HR))
            order by m.id""")
    List<UUID> findIdsOfHr(UUID municipality, LocalDate day);

    @Query("select m.id from Member m where m.id in :ids and (m.leftOn is null or m.leftOn >= :day)")
    List<UUID> findIdsWorkingAmong(Collection<UUID> ids, LocalDate day);

    /** Whose account has the role and who works in any municipality today. */
    @Query("""
            select m.id from Member m
            where (m.leftOn is null or m.leftOn >= :day) and exists (
                select 1 from Identity i join i.roles r where i.memberId = m.id and r = :role)
            order by m.id""")
    List<UUID> findIdsByRole(Role role, LocalDate day);

    /** Who works in the municipality on the day and is HR by appointment, or whose account has one of the roles; by name. */
    @Query("""
            select m from Member m
            where m.municipalityId = :municipality and (m.leftOn is null or m.leftOn >= :day)
                and (m.hrSince is not null or exists (select 1 from Identity i join i.roles r where i.memberId = m.id and r in :rights))
            order by m.familyName, m.givenName, m.id""")
    Page<Member> findWithRights(UUID municipality, LocalDate day, Set<Role> rights, Pageable page);

    boolean existsByHrSinceNotNull();

    @Query(value = WITH_NAMES + "where " + MATCHES, countQuery = "select count(m) from Member m where " + MATCHES)
    Page<MemberRecord> search(
            UUID municipality,
            boolean everywhere,
            Collection<UUID> units,
            boolean everybody,
            Collection<UUID> among,
            @Nullable Boolean working,
            LocalDate today,
            String first,
            String second,
            String third,
            Collection<UUID> named,
            Pageable page);

    @Query("""
            select count(m) from Member m
            where m.municipalityId = :municipality and (m.leftOn is null or m.leftOn >= :day)""")
    long countEmployedOn(UUID municipality, LocalDate day);

    @Query("""
            select new org.kommunalcampus.organisation.EmployeeRecord(m.id, m.unitId, m.entryDate, m.leftOn, m.employmentStatus) from Member m
            where m.municipalityId = :municipality and (m.leftOn is null or m.leftOn >= :day) order by m.id""")
    List<EmployeeRecord> findEmployedOn(UUID municipality, LocalDate day);

    /**
     * The people whom the person leads today: their own team, and the teams of those whose deputy the person is. Two queries, each by its index; in one, an "or" over
     * both would read everybody.
     */
    default List<MemberRecord> findLedBy(UUID leader, LocalDate day) {
        Set<UUID> leaders = new HashSet<>(findRepresentedBy(leader));
        leaders.add(leader);
        return findTeams(leaders, leader, day);
    }

    @Query("select b.id from Member b where b.deputyId = :deputy")
    List<UUID> findRepresentedBy(UUID deputy);

    @Query(WITH_NAMES + """
            where m.managerId in :leaders and m.id <> :leader and (m.leftOn is null or m.leftOn >= :day)
            order by m.familyName, m.givenName, m.id""")
    List<MemberRecord> findTeams(Set<UUID> leaders, UUID leader, LocalDate day);

    @Query("""
            select count(m) from Member m left join Member b on b.id = m.managerId
            where m.id = :person and m.id <> :leader and (m.managerId = :leader or b.deputyId = :leader)""")
    long countLedBy(UUID leader, UUID person);

    @Query("select m.id from Member m where m.leftOn >= :first and m.leftOn < :today order by m.id")
    List<UUID> findIdsLeftSince(LocalDate first, LocalDate today);

    @Query("""
            select m.id from Member m
            where m.leftOn < :day and m.leftNotedOn < :notedBefore and not (m.givenName = :givenName and m.familyName = :familyName)
                and not exists (select p.memberId from PrivateAccount p where p.memberId = m.id and p.identityId is not null)
            order by m.leftOn, m.id""")
    List<UUID> findIdsLeftBefore(LocalDate day, LocalDate notedBefore, String givenName, String familyName);

    Optional<Member> findByIdAndMunicipalityId(UUID id, UUID municipalityId);

    Optional<Member> findById(UUID id);

    Optional<Member> findByMunicipalityIdAndPersonnelKey(UUID municipalityId, String personnelKey);

    /** Who signs in by the address, or gets mails there. */
    @Query("select m from Member m where m.email = :address or m.signInEmail = :address")
    List<Member> findByAddress(String address);

    /** Who has one of the addresses and has not left; databases compare them without regard to case. */
    @Query("""
            select m from Member m
            where (m.email in :addresses or m.signInEmail in :addresses) and (m.leftOn is null or m.leftOn >= :today)""")
    List<Member> findWorkingByAddress(Collection<String> addresses, LocalDate today);

    /** Who works on the day and has no account, with one of the words in the name or the key. */
    @Query(
            value = WITH_NAMES + "where " + WITHOUT_ACCOUNT,
            countQuery = "select count(m) from Member m where " + WITHOUT_ACCOUNT)
    Page<MemberRecord> findWithoutAccount(
            UUID municipality,
            LocalDate day,
            boolean everywhere,
            Collection<UUID> units,
            String first,
            String second,
            String third,
            Pageable page);

    /** Who works on the day and gets no mails. */
    @Query("""
            select m.id from Member m
            where m.municipalityId = :municipality and m.email is null and (m.leftOn is null or m.leftOn >= :day)""")
    List<UUID> findIdsWithoutMail(UUID municipality, LocalDate day);

    List<Member> findByMunicipalityId(UUID municipalityId);

    /** Those who work on the day, in one municipality or, with {@code null}, everywhere. */
    @Query("""
            select m.id from Member m
            where (:municipality is null or m.municipalityId = :municipality) and (m.leftOn is null or m.leftOn >= :day)
            order by m.id""")
    List<UUID> findIdsEmployedOn(@Nullable UUID municipality, LocalDate day);

    @Query("""
            select new org.kommunalcampus.organisation.MemberPlace(m.id, c.id, c.regionId, c.ags)
            from Member m join Municipality c on c.id = m.municipalityId where m.id in :ids""")
    List<MemberPlace> findPlaces(Collection<UUID> ids);

    @Query("""
            select m.id from Member m join Municipality c on c.id = m.municipalityId
            where c.regionId = :region and (m.leftOn is null or m.leftOn >= :day) order by m.id""")
    List<UUID> findIdsInRegion(UUID region, LocalDate day);

    <T extends Member> List<T> saveAll(Iterable<T> members);
}
