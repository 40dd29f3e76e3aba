package org.kommunalcampus.provider;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface LogoRepository extends JpaRepository<Logo, UUID> {}
