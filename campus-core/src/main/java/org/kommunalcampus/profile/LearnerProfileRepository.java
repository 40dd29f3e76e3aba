package org.kommunalcampus.profile;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface LearnerProfileRepository extends JpaRepository<LearnerProfile, UUID> {

    @Query("""
            select p.memberId from LearnerProfile p
            where p.jobProfileId = :jobProfile or exists (select 1 from p.goals g where g.jobProfileId = :jobProfile)""")
    Set<UUID> findMembersAskedBy(UUID jobProfile);

    @Query("select p.memberId from LearnerProfile p where p.jobProfileId = :jobProfile")
    Set<UUID> findMembersHolding(UUID jobProfile);

    @Query("""
            select new org.kommunalcampus.profile.HeldJob(p.memberId, p.jobProfileId) from LearnerProfile p
            where p.memberId in :members and p.jobProfileId is not null""")
    List<HeldJob> findJobs(Collection<UUID> members);

    @Query(
            "select distinct p.memberId from LearnerProfile p join p.levels.attestations a where a.expires between :first and :last")
    List<UUID> findMembersWithProofExpiring(LocalDate first, LocalDate last);

    @Query("select p.version from LearnerProfile p where p.memberId = :member")
    Optional<Long> findVersion(UUID member);

    @Query("select coalesce(sum(p.version + 1), 0) from LearnerProfile p")
    long sumOfVersions();
}
