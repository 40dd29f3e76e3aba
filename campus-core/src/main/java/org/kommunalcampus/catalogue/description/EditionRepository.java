package org.kommunalcampus.catalogue.description;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface EditionRepository extends JpaRepository<Edition, UUID> {

    List<Edition> findByModuleIdOrderByEditionDesc(UUID moduleId);

    Optional<Edition> findByModuleIdAndEdition(UUID moduleId, int edition);

    Optional<Edition> findFirstByModuleIdOrderByEditionDesc(UUID moduleId);

    Optional<Edition> findFirstByModuleIdOrderByEdition(UUID moduleId);

    /** The number of the edition that was offered at that time, of one before the first edition that one; 1 without any. */
    default int offeredAt(UUID module, Instant at) {
        return findFirstByModuleIdAndPublishedAtLessThanEqualOrderByEditionDesc(module, at)
                .or(() -> findFirstByModuleIdOrderByEdition(module))
                .map(Edition::getEdition)
                .orElse(1);
    }

    Optional<Edition> findFirstByModuleIdAndPublishedAtLessThanEqualOrderByEditionDesc(UUID moduleId, Instant at);
}
