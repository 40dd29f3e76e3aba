package org.kommunalcampus.tool;

import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface ExternalToolRepository extends JpaRepository<ExternalTool, UUID> {

    /** By what their provider calls them now. */
    @Query("select t from ExternalTool t where t.providerId = :provider order by t.stated.name, t.id")
    List<ExternalTool> ofProvider(UUID provider);

    long countByProviderId(UUID provider);

    /** All but those that were given up; those that wait come first, the longest waiting at the top. */
    @Query("""
            select t from ExternalTool t where t.state <> org.kommunalcampus.tool.ToolState.RETIRED
            order by case when t.state = org.kommunalcampus.tool.ToolState.REQUESTED then 0 else 1 end, t.statedAt, t.id""")
    Page<ExternalTool> queue(Pageable page);
}
