package org.kommunalcampus.study;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface StudyRepository extends JpaRepository<Study, UUID> {}
