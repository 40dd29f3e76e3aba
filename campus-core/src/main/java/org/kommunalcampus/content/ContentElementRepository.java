package org.kommunalcampus.content;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface ContentElementRepository extends JpaRepository<ContentElement, UUID> {

    List<ContentElement> findByModuleIdAndEditionOrderByPosition(UUID module, int edition);

    Optional<ContentElement> findByModuleIdAndEditionAndElementId(UUID module, int edition, UUID element);

    /** The latest edition up to that one that has content of its own; null for none. */
    @Query("select max(c.edition) from ContentElement c where c.moduleId = :module and c.edition <= :edition")
    @Nullable
    Integer latestUpTo(UUID module, int edition);

    boolean existsByModuleIdAndEdition(UUID module, int edition);
}
