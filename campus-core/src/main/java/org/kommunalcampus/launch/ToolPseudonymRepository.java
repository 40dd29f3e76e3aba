package org.kommunalcampus.launch;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface ToolPseudonymRepository extends JpaRepository<ToolPseudonym, ToolPseudonym.Key> {

    @Query("select p from ToolPseudonym p where p.id.toolId = :tool and p.subject = :subject")
    Optional<ToolPseudonym> known(UUID tool, UUID subject);

    @Query("select p from ToolPseudonym p where p.id.memberId = :member")
    List<ToolPseudonym> of(UUID member);

    @Query(
            "select p from ToolPseudonym p where p.id.memberId = :member and p.namedSince is not null order by p.namedSince")
    List<ToolPseudonym> named(UUID member);
}
