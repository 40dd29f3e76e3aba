package org.kommunalcampus.privacy;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;

interface ErasureRepository extends JpaRepository<ErasureRequest, UUID> {

    @EntityGraph(attributePaths = "outcomes")
    List<ErasureRequest> findByMemberIdOrderByRequestedAtDesc(UUID member);

    Optional<ErasureRequest> findByOpenKey(UUID member);

    List<ErasureRequest> findByMemberIdInAndState(Collection<UUID> members, ErasureState state);

    Page<ErasureRequest> findByStateOrderByRequestedAt(ErasureState state, Pageable page);
}
