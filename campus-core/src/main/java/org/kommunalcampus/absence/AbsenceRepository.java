package org.kommunalcampus.absence;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface AbsenceRepository extends JpaRepository<Absence, UUID> {

    String LISTED = """
            from Absence a where a.municipalityId = :municipality and a.lastDay >= :first and a.firstDay <= :last
                and (:everybody = true or a.memberId in :people)""";

    @Query(value = "select a " + LISTED, countQuery = "select count(a) " + LISTED)
    Page<Absence> search(
            UUID municipality,
            LocalDate first,
            LocalDate last,
            boolean everybody,
            Collection<UUID> people,
            Pageable page);

    Page<Absence> findByMemberId(UUID member, Pageable page);

    Optional<Absence> findByIdAndMunicipalityId(UUID id, UUID municipality);

    Optional<Absence> findByIdAndMemberId(UUID id, UUID member);

    @Query(
            "select a from Absence a where a.municipalityId = :municipality and a.lastDay >= :first and a.firstDay <= :last")
    List<Absence> findWithin(UUID municipality, LocalDate first, LocalDate last);

    @Query("select a from Absence a where a.memberId in :people and a.lastDay >= :first and a.firstDay <= :last")
    List<Absence> findOf(Collection<UUID> people, LocalDate first, LocalDate last);

    @Query("""
            select count(a) from Absence a where a.memberId = :member and a.id <> :other
                and a.lastDay >= :first and a.firstDay <= :last""")
    long countOthers(UUID member, UUID other, LocalDate first, LocalDate last);

    @Modifying
    @Query("delete from Absence a where a.lastDay < :day")
    int deleteEndedBefore(LocalDate day);

    @Modifying
    @Query("delete from Absence a where a.memberId = :member")
    int deleteOf(UUID member);
}
