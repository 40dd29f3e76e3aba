package org.kommunalcampus.quality.links;

import java.time.Instant;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;

interface CheckedLinkRepository extends JpaRepository<CheckedLink, String> {

    List<CheckedLink> findByDueAtLessThanEqualOrderByDueAt(Instant now, Limit most);
}
