package org.kommunalcampus.profile;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ReleaseRepository extends Repository<Release, UUID> {

    Optional<Release> findById(UUID id);

    List<Release> findByMemberIdOrderByReleasedAtDesc(UUID member);

    @Query("""
            select r.memberId from Release r
            where r.memberId in :members and r.field = :field and r.audience in :audiences
                and r.revokedAt is null and r.untilDay >= :day""")
    List<UUID> findReleasing(
            Collection<UUID> members, ReleasedField field, Collection<ReleasedTo> audiences, LocalDate day);

    Release save(Release release);
}
