package org.kommunalcampus.provider;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface ProviderNoticeRepository extends JpaRepository<ProviderNotice, UUID> {

    List<ProviderNotice> findTop50ByProviderIdOrderByCreatedAtDescIdAsc(UUID provider);
}
