package org.kommunalcampus.profile;

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
            where p.jobs.mainId = :jobProfile or exists (select 1 from p.goals.byId g where g.jobProfileId = :jobProfile)
                or exists (select 1 from p.jobs.others j where j.jobProfileId = :jobProfile)""")
    Set<UUID> findMembersAskedBy(UUID jobProfile);

    @Query("""
            select p.memberId from LearnerProfile p
            where p.jobs.mainId = :jobProfile
                or exists (select 1 from p.jobs.others j where j.jobProfileId = :jobProfile)""")
    Set<UUID> findMembersHolding(UUID jobProfile);

    @Query("""
            select new org.kommunalcampus.profile.MemberJob(p.memberId, p.jobs.mainId, p.jobs.mainSince) from LearnerProfile p
            where p.memberId in :members and p.jobs.mainId is not null""")
    List<MemberJob> findJobs(Collection<UUID> members);

    @Query("""
            select new org.kommunalcampus.profile.MemberJob(p.memberId, j.jobProfileId, j.since)
            from LearnerProfile p join p.jobs.others j where p.memberId in :members order by j.since, j.jobProfileId""")
    List<MemberJob> findFurtherJobs(Collection<UUID> members);

    @Query("""
            select new org.kommunalcampus.profile.AttestationOwner(p.memberId, key(a))
            from LearnerProfile p join p.levels.attestations a where key(a) in :attestations order by p.memberId""")
    List<AttestationOwner> findAttestations(Collection<UUID> attestations);

    @Query("select p.version from LearnerProfile p where p.memberId = :member")
    Optional<Long> findVersion(UUID member);

    @Query("select coalesce(sum(p.version + 1), 0) from LearnerProfile p")
    long sumOfVersions();
}
