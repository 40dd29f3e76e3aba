package org.kommunalcampus.record;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface PaperNameRepository extends JpaRepository<PaperName, UUID> {}
