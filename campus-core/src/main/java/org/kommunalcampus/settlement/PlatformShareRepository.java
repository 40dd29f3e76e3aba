package org.kommunalcampus.settlement;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;

interface PlatformShareRepository extends JpaRepository<PlatformShare, UUID> {

    Optional<PlatformShare> findByProviderIdAndValidFrom(UUID provider, LocalDate from);

    Page<PlatformShare> findAllByOrderByValidFromDescProviderIdAsc(Pageable page);
}
