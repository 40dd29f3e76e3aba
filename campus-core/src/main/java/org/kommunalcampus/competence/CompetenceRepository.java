package org.kommunalcampus.competence;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface CompetenceRepository extends Repository<Competence, UUID> {

    List<Competence> findAllByOrderByPositionAscCodeAsc();

    List<Competence> findByFrameworkId(UUID frameworkId);

    List<Competence> findByFrameworkIdAndCodeIn(UUID frameworkId, Collection<String> codes);

    <T extends Competence> List<T> saveAll(Iterable<T> competences);
}
