package org.kommunalcampus.invoice;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface StartRepository extends JpaRepository<BillingStart, UUID> {}
