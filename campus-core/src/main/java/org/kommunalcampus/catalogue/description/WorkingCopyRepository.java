package org.kommunalcampus.catalogue.description;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface WorkingCopyRepository extends JpaRepository<WorkingCopy, UUID> {}
