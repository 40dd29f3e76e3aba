package org.kommunalcampus.record;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface AttendanceCodeRepository extends JpaRepository<AttendanceCode, UUID> {}
