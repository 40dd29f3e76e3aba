package org.kommunalcampus.competence;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.repository.Repository;

interface JobProfileRepository extends Repository<JobProfile, UUID> {

    @EntityGraph(attributePaths = "requirements")
    List<JobProfile> findAllByOrderByCode();

    Optional<JobProfile> findByCode(String code);

    @EntityGraph(attributePaths = "requirements")
    List<JobProfile> findByCodeIn(Collection<String> codes);

    <T extends JobProfile> List<T> saveAll(Iterable<T> profiles);
}
