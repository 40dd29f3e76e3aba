package org.kommunalcampus.record;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface RevokedCompletionRepository extends JpaRepository<RevokedCompletion, UUID> {}
