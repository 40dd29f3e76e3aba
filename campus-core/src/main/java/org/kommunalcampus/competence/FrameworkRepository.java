package org.kommunalcampus.competence;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface FrameworkRepository extends Repository<Framework, UUID> {

    List<Framework> findAllByOrderByCode();

    Optional<Framework> findByCode(String code);

    Framework save(Framework framework);
}
