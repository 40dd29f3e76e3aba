package org.kommunalcampus.catalogue.description;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface EditionRepository extends JpaRepository<Edition, UUID> {

    List<Edition> findByModuleIdOrderByEditionDesc(UUID moduleId);

    Optional<Edition> findByModuleIdAndEdition(UUID moduleId, int edition);

    Optional<Edition> findFirstByModuleIdOrderByEditionDesc(UUID moduleId);
}
