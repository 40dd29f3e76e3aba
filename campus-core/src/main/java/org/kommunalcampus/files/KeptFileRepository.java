package org.kommunalcampus.files;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface KeptFileRepository extends JpaRepository<KeptFile, UUID> {}
