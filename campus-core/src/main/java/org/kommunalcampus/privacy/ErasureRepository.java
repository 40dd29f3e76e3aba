package org.kommunalcampus.privacy;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface ErasureRepository extends JpaRepository<ErasureRequest, UUID> {

    @EntityGraph(attributePaths = "outcomes")
    List<ErasureRequest> findByMemberIdOrderByRequestedAtDesc(UUID member);

    Optional<ErasureRequest> findByOpenKey(UUID member);

    /** Whose accounts the operator decided to keep. */
    @Query("""
            select distinct r.memberId from ErasureRequest r
            where r.memberId in :members and r.state = org.kommunalcampus.privacy.ErasureState.PARTLY_REFUSED""")
    Set<UUID> findKept(Collection<UUID> members);

    Page<ErasureRequest> findByStateOrderByRequestedAt(ErasureState state, Pageable page);
}
