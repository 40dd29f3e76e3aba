package org.kommunalcampus.competence;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface AreaRepository extends Repository<Area, UUID> {

    List<Area> findAllByOrderByPosition();

    List<Area> findByFrameworkId(UUID frameworkId);

    <T extends Area> List<T> saveAll(Iterable<T> areas);
}
