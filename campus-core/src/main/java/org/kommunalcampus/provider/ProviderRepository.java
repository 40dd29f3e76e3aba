package org.kommunalcampus.provider;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;

interface ProviderRepository extends JpaRepository<Provider, UUID> {

    Optional<Provider> findByCode(String code);

    Optional<Provider> findFirstByNameIgnoreCaseOrderByCode(String name);

    List<Provider> findByState(ProviderState state);

    List<Provider> findByStateAndAccreditedUntilLessThanEqual(ProviderState state, LocalDate day);

    Page<Provider> findByNameContainingIgnoreCase(String part, Pageable page);
}
